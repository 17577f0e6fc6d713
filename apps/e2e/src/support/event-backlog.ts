import { jetstreamManager } from '@nats-io/jetstream';
import type { Stack } from '@abbotsford/local-stack';

/** How many events were not handled yet, or were handled but not acknowledged, over all consumers. */
export async function eventBacklog(stack: Stack): Promise<number> {
  const connection = await stack.connectNats();
  try {
    const manager = await jetstreamManager(connection);
    let backlog = 0;
    for await (const { config } of manager.streams.list()) {
      for await (const consumer of manager.consumers.list(config.name)) {
        backlog += consumer.num_pending + consumer.num_ack_pending;
      }
    }
    return backlog;
  } finally {
    await connection.close();
  }
}
