import { Injectable } from '@nestjs/common';
import { businessEvents, businessHappened, happened, type BusinessNews, type Class } from '@abbotsford/contracts';
import { Outbox, validate, type ClientSession } from '@abbotsford/service-kit';

/** Tells what happened in the business, in the transaction in which it happened. */
@Injectable()
export class BusinessEvents {
  constructor(private readonly outbox: Outbox) {}

  /** @param actorId who of our team did it; null when the platform itself did, or somebody who is not of our team */
  async tell(news: readonly BusinessNews[], actorId: string | null, session: ClientSession): Promise<void> {
    if (news.length === 0) return;
    const at = new Date();
    for (const { name, data } of news) {
      const { data: of }: { data: Class } = businessEvents[name];
      await validate(of, data);
    }
    await this.outbox.addAll(
      businessHappened,
      news.map((one) => happened(one, at, actorId)),
      session,
    );
  }
}
