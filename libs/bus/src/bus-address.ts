import { readFile } from 'node:fs/promises';
import {
  credsAuthenticator,
  nkeyAuthenticator,
  usernamePasswordAuthenticator,
  type Authenticator,
  type NodeConnectionOptions,
} from '@nats-io/transport-node';

/** Where the bus is and who is at its door, under the names of the environment. Of the credentials one kind is enough. */
export interface BusAddress {
  readonly NATS_URL: string;
  readonly NATS_NKEY_SEED?: string | undefined;
  /** Path of a file with a JWT and its seed, as `nsc` makes it. */
  readonly NATS_CREDS_FILE?: string | undefined;
  readonly NATS_USER?: string | undefined;
  readonly NATS_PASSWORD?: string | undefined;
  /** Path of the certificates that the server's is checked with; TLS is then required. */
  readonly NATS_TLS_CA?: string | undefined;
  readonly NATS_TLS_CERT?: string | undefined;
  readonly NATS_TLS_KEY?: string | undefined;
}

/** How to connect to this address. @throws the error of the file system when the credentials can't be read */
export async function busOptions(
  address: BusAddress,
): Promise<Pick<NodeConnectionOptions, 'servers' | 'authenticator' | 'tls'>> {
  const authenticator = await authenticatorOf(address);
  const { NATS_TLS_CA: caFile, NATS_TLS_CERT: certFile, NATS_TLS_KEY: keyFile } = address;
  return {
    servers: address.NATS_URL.split(',').map((server) => server.trim()),
    ...(authenticator && { authenticator }),
    ...((caFile || certFile) && {
      tls: { ...(caFile && { caFile }), ...(certFile && { certFile }), ...(keyFile && { keyFile }) },
    }),
  };
}

async function authenticatorOf(address: BusAddress): Promise<Authenticator | undefined> {
  const { NATS_NKEY_SEED: seed, NATS_CREDS_FILE: file, NATS_USER: user, NATS_PASSWORD: password } = address;
  if (seed) return nkeyAuthenticator(new TextEncoder().encode(seed));
  if (file) return credsAuthenticator(await readFile(file));
  return user ? usernamePasswordAuthenticator(user, password) : undefined;
}
