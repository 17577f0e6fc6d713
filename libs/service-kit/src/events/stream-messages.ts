import { Inject, Injectable } from '@nestjs/common';
import { JetStreamApiError, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { DEAD_LETTERS, EVENTS } from '@abbotsford/contracts';
import { NATS } from '../tokens';

/** «message not found», «no message found»: another replica was faster, or it is past its time. */
const GONE: ReadonlySet<number> = new Set([10_037, 10_043, 10_057]);

/** Takes single messages out of the streams. Only their owner may; see STREAMS_OWNER. */
@Injectable()
export class StreamMessages {
  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  /** Overwrites one event, so that it is not on the disk either. One that is gone already is fine. */
  async remove(seq: number): Promise<void> {
    await removeFrom(await jetstreamManager(this.nats), EVENTS, seq);
  }

  /**
   * Overwrites all events and dead letters in which one of these texts stands, whatever their case; gives how many. It
   * reads the streams from end to end, so it is for what is rare.
   */
  async removeMentioning(texts: readonly string[]): Promise<number> {
    const wanted = texts.map((text) => text.toLowerCase());
    const manager = await jetstreamManager(this.nats);
    let removed = 0;
    for (const stream of [EVENTS, DEAD_LETTERS]) {
      for await (const { seq, text } of read(manager, stream)) {
        if (!wanted.some((one) => text.includes(one))) continue;
        await removeFrom(manager, stream, seq);
        removed++;
      }
    }
    return removed;
  }
}

/** Every message that is in a stream now, the oldest first. */
async function* read(
  manager: JetStreamManager,
  stream: string,
): AsyncGenerator<{ readonly seq: number; readonly text: string }> {
  const { first_seq, last_seq } = (await manager.streams.info(stream)).state;
  // A stream that never had a message begins at 0, which is no message's place.
  for (let seq = Math.max(1, first_seq); seq <= last_seq; seq++) {
    const found = await manager.streams.getMessage(stream, { seq }).catch(unlessGone);
    if (found) yield { seq, text: found.string().toLowerCase() };
  }
}

async function removeFrom(manager: JetStreamManager, stream: string, seq: number): Promise<void> {
  await manager.streams.deleteMessage(stream, seq, true).catch(unlessGone);
}

function unlessGone(error: unknown): null {
  if (error instanceof JetStreamApiError && GONE.has(error.code)) return null;
  throw error;
}
