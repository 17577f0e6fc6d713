/** What a service does with its collections: nothing that changes who may do what, and no dropping. */
const actions = ['find', 'insert', 'update', 'remove', 'createCollection', 'createIndex', 'dropIndex', 'listIndexes'];

const privilegeActions = JSON.stringify([...actions, 'collStats', 'collMod']);

/**
 * A script for mongosh that gives each service a user with rights on its own collections. It may run again, and then
 * brings rights and passwords up to date. Passwords come from the environment, MONGODB_PASSWORD_<SERVICE>.
 */
export function mongoUsers(collectionsOf: Readonly<Record<string, readonly string[]>>): string {
  const owned = Object.entries(collectionsOf).map(
    ([service, names]) => `  ${JSON.stringify(service)}: ${JSON.stringify(names)},`,
  );
  return `// Made by: npm run deploy-config
const collectionsOf = {
${owned.join('\n')}
};

const name = process.env.MONGODB_DB_NAME || 'echobot';
const database = db.getSiblingDB(name);

for (const [service, collections] of Object.entries(collectionsOf)) {
  const variable = 'MONGODB_PASSWORD_' + service.replaceAll('-', '_').toUpperCase();
  const pwd = process.env[variable];
  if (!pwd) throw new Error(variable + ' is missing');
  const privileges = collections.map((collection) => ({
    resource: { db: name, collection },
    actions: ${privilegeActions},
  }));
  privileges.push({ resource: { db: name, collection: '' }, actions: ['listCollections'] });
  const role = service + '-collections';
  if (database.getRole(role)) database.updateRole(role, { privileges, roles: [] });
  else database.createRole({ role, privileges, roles: [] });
  const user = { pwd, roles: [{ role, db: name }] };
  if (database.getUser(service)) database.updateUser(service, user);
  else database.createUser({ user: service, ...user });
}
`;
}
