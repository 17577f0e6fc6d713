import { connect, type NatsConnection } from '@nats-io/transport-node';
import { busOptions, type BusAddress } from '@abbotsford/bus';
import { inboxPrefix } from '@abbotsford/contracts';
import type { Logger } from '../logging/logger';

/** One connection a process. It waits for the server at start and reconnects without end. */
export async function connectNats(o: {
  address: BusAddress;
  service: string;
  logger: Logger;
}): Promise<NatsConnection> {
  const connection = await connect({
    ...(await busOptions(o.address)),
    name: o.service,
    inboxPrefix: inboxPrefix(o.service),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    pingInterval: 10_000,
    maxPingOut: 2,
    timeout: 5_000,
  });
  void logStatus(connection, o.logger);
  return connection;
}

async function logStatus(connection: NatsConnection, logger: Logger): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') logger.warn('the connection to NATS is lost; trying again');
    else if (status.type === 'reconnect') logger.info('connected to NATS again');
    else if (status.type === 'error') logger.error({ err: status.error }, 'NATS reports an error');
  }
}

/** Whether requests can go out now; follows the connection's own status. */
export class ConnectionState {
  private up = true;
  private readonly listeners = new Set<() => void>();

  constructor(connection: NatsConnection) {
    void this.follow(connection);
  }

  get connected(): boolean {
    return this.up;
  }

  /** Calls back once when the connection breaks; the returned function takes that back. */
  onDisconnect(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async follow(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'reconnect') this.up = true;
      if (status.type !== 'disconnect') continue;
      this.up = false;
      const waiting = [...this.listeners];
      this.listeners.clear();
      for (const listener of waiting) listener();
    }
    this.up = false;
  }
}
