import { connect } from '@nats-io/transport-node';
import { LocalStackError } from '../local-stack-error';
import { type RestartablePart } from '../restartable-part';
import { silent } from '../say';
import { startNats, type StartNatsOptions } from './start-nats';

export interface ProvideNatsOptions extends StartNatsOptions {
  /** A server that runs already, usually from NATS_URL; nothing is started then. */
  readonly url?: string | undefined;
}

export interface NatsPart {
  readonly url: string;
  /** The process, when it is one of ours. */
  readonly server: RestartablePart | undefined;
  /** Ends our server and deletes its temporary folder; somebody else's server is left alone. */
  dispose(): Promise<void>;
}

/** A NATS server with JetStream: the one at `url`, or one of our own on the loopback interface. */
export async function provideNats(options: ProvideNatsOptions): Promise<NatsPart> {
  if (options.url) {
    await requireJetStream(options.url);
    (options.say ?? silent)('NATS: NATS_URL');
    return { url: options.url, server: undefined, dispose: () => Promise.resolve() };
  }
  const server = await startNats(options);
  return { url: server.url, server, dispose: () => server.dispose() };
}

async function requireJetStream(url: string): Promise<void> {
  const connection = await connect({ servers: url, reconnect: false, timeout: 5_000 }).catch(() => {
    throw new LocalStackError(
      'NATS_URL is set, but no NATS server answers there: start that server, or unset NATS_URL to let one be provided.',
    );
  });
  const hasJetStream = connection.info?.jetstream === true;
  await connection.close();
  if (!hasJetStream) {
    throw new LocalStackError('The server at NATS_URL has no JetStream: start it with --jetstream, or unset NATS_URL.');
  }
}
