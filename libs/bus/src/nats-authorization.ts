import { busPermissions, type BusContracts, type BusPermissions, type ServiceName } from '@abbotsford/contracts';
import { busUsers, type BusUser } from './bus-users';

/**
 * The `authorization` block of a nats-server: who may connect, and what each may do. Nobody else is let in.
 * @param keyOf the public key of a user, or a variable of the server's environment that holds it
 */
export function natsAuthorization(contracts: BusContracts, keyOf: (user: BusUser) => string): string {
  const permissions = busPermissions(contracts);
  const users = busUsers.map((user) => userBlock(user, keyOf(user), permissions.get(user as ServiceName)));
  return `authorization {\n  users: [\n${users.join('\n')}\n  ]\n}\n`;
}

function userBlock(user: BusUser, key: string, permissions: BusPermissions | undefined): string {
  const nkey = `    # ${user}\n    { nkey: ${key}`;
  // The operator may do everything in the account of the services.
  if (!permissions) return `${nkey} }`;
  const { publish, subscribe, responses } = permissions;
  return `${nkey}, permissions: {
      publish: ${rights(publish)}
      subscribe: ${rights(subscribe)}${responses ? answers(responses) : ''}
    } }`;
}

/** The server takes an empty list for no limit at all. */
function rights(subjects: readonly string[]): string {
  if (subjects.length === 0) return '{ deny: ">" }';
  return `{ allow: [\n${subjects.map((subject) => `        ${JSON.stringify(subject)}`).join('\n')}\n      ] }`;
}

function answers({ max, expiresMs }: NonNullable<BusPermissions['responses']>): string {
  return `\n      allow_responses: { max: ${max}, expires: "${expiresMs}ms" }`;
}
