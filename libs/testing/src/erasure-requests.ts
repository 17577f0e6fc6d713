import { randomBytes, randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import {
  personErasureRequested,
  type EventContract,
  type PersonErased,
  type PersonErasureRequested,
  type PersonIdentity,
} from '@abbotsford/contracts';

const LOOK_EVERY_MS = 25;
const AT_MOST_MS = 15_000;

/** The CRM, as far as it asks the other services to erase a person. */
export class ErasureRequests {
  /**
   * @param crm may publish the request
   * @param operator may look into the streams
   */
  constructor(
    private readonly crm: NatsConnection,
    private readonly operator: NatsConnection,
  ) {}

  /** Asks so many times, as when the note that it was handled is lost. */
  async request(identity: PersonIdentity, at = new Date(), times = 1): Promise<PersonErasureRequested> {
    const request = { erasure_id: randomBytes(12).toString('hex'), identity, at: at.toISOString() };
    for (let i = 0; i < times; i++) {
      // Each with an id of its own: repeats of one are dropped before anything sees them.
      const msgID = randomUUID();
      await jetstream(this.crm).publish(personErasureRequested.subject, JSON.stringify(request), { msgID });
    }
    return request;
  }

  /** What was answered to it, the first answer first, once there are so many. */
  async answersTo({ erasure_id }: PersonErasureRequested, answer: EventContract, times = 1): Promise<PersonErased[]> {
    const until = Date.now() + AT_MOST_MS;
    for (;;) {
      const own = (await this.published(answer)).filter((each) => each.erasure_id === erasure_id);
      if (own.length >= times) return own;
      if (Date.now() > until) throw new Error('the erasure was not answered');
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  private async published({ subject }: EventContract): Promise<PersonErased[]> {
    const manager = await jetstreamManager(this.operator);
    const { first_seq, last_seq } = (await manager.streams.info('EVENTS')).state;
    const answers: PersonErased[] = [];
    for (let seq = Math.max(1, first_seq); seq <= last_seq; seq++) {
      const message = await manager.streams.getMessage('EVENTS', { seq });
      if (message?.subject === subject) answers.push(message.json<PersonErased>());
    }
    return answers;
  }
}
