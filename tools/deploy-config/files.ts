import { format } from 'prettier';
import { natsAuthorization, platformContracts, variableSuffix } from '@abbotsford/bus';
import { collectionsOf } from '@abbotsford/service-kit';
import { mongoUsers } from './mongo-users';

const natsServer = `# Made by: npm run deploy-config
port: 4222
# For the health check of this container only.
http: "127.0.0.1:8222"
max_payload: 8388608

jetstream {
  store_dir: /data
  # An event that was acknowledged survives a power failure.
  sync_interval: always
}

# Public keys come from the environment; the private ones are with the services.
`;

/** The files for servers that follow from contracts and collections, by their path in the workspace. */
export async function deployFiles(): Promise<ReadonlyMap<string, string>> {
  const authorization = natsAuthorization(platformContracts, (user) => `$NATS_NKEY_${variableSuffix(user)}`);
  const users = await format(mongoUsers(collectionsOf), { parser: 'babel', singleQuote: true, printWidth: 120 });
  return new Map([
    ['deploy/docker/nats.conf', natsServer + authorization],
    ['deploy/docker/mongo-users.js', users],
  ]);
}
