import { expect } from 'vitest';
import type { ReceivedMail } from '@abbotsford/testing';

/** The mails that somebody got from the platform. */
export class Inbox {
  constructor(
    private readonly url: string,
    private readonly address: string,
  ) {}

  /** The newest link to this page of the website, once there is one. */
  async linkTo(page: string): Promise<string> {
    let found: string | undefined;
    const look = async () => {
      const mails = (await (
        await fetch(`${this.url}?to=${encodeURIComponent(this.address)}`)
      ).json()) as ReceivedMail[];
      found = mails.flatMap(({ links }) => links).findLast((link) => link.includes(page));
      return found;
    };
    await expect.poll(look, { message: `a mail to ${this.address} with a link to ${page}` }).toBeDefined();
    return found ?? '';
  }
}
