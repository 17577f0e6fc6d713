import { Injectable } from '@nestjs/common';
import { listColleagues, type Colleague } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';

/** Whoever comes or goes is noticed within this time. */
const FRESH_MS = 30_000;

/** Our team, as auth knows it. */
@Injectable()
export class Colleagues {
  private asked?: { readonly at: number; readonly answer: Promise<readonly Colleague[]> };

  constructor(private readonly client: ServiceClient) {}

  /** @throws ServiceError what auth answers when it is away */
  async all(): Promise<readonly Colleague[]> {
    if (!this.asked || Date.now() - this.asked.at > FRESH_MS) {
      const answer = this.client.call(listColleagues, {}).then(({ colleagues }) => colleagues);
      const asked = { at: Date.now(), answer };
      this.asked = asked;
      // Nobody is given a failure twice.
      answer.catch(() => {
        if (this.asked === asked) delete this.asked;
      });
    }
    return this.asked.answer;
  }

  async find(id: string): Promise<Colleague | null> {
    return (await this.all()).find((colleague) => colleague.id === id) ?? null;
  }
}
