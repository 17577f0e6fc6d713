import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { serviceNames } from '@abbotsford/contracts';
import { apps, workspaceRoot } from '@abbotsford/local-stack';
import { deployFiles } from './files';
import { mongoUsers } from './mongo-users';

interface Service {
  readonly extends?: { readonly file: string; readonly service: string };
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, object>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const read = (file: string) => readFile(path.join(workspaceRoot, file), 'utf8');
const { services, networks } = parse(await read('docker-compose.yml'), { merge: true }) as Compose;
const files = [...(await deployFiles())];

function serviceOf(name: string): Service {
  const service = services[name];
  if (!service) throw new Error(`docker-compose.yml has no ${name}`);
  return service;
}

describe('the files of the servers', () => {
  it.each(files)(
    '%s is as contracts and collections are now: npm run deploy-config writes it',
    async (file, content) => {
      expect(await read(file)).toBe(content);
    },
  );

  it('give each service its own collections and nothing that changes rights', () => {
    const granted: Record<string, unknown>[] = [];
    const database = {
      getRole: () => null,
      getUser: () => null,
      createRole: (role: Record<string, unknown>) => granted.push(role),
      createUser: (user: Record<string, unknown>) => granted.push(user),
    };
    const run = new Function('db', 'process', mongoUsers({ crm: ['crm_deals'] })) as (
      db: object,
      process: object,
    ) => void;
    run({ getSiblingDB: () => database }, { env: { MONGODB_PASSWORD_CRM: 'theirs' } });
    const [role, user] = granted;
    expect(user).toEqual({ user: 'crm', pwd: 'theirs', roles: [{ role: 'crm-collections', db: 'echobot' }] });
    const privileges = role?.['privileges'] as { resource: { collection: string }; actions: string[] }[];
    expect(privileges.map(({ resource }) => resource.collection)).toEqual(['crm_deals', '']);
    expect(privileges[1]?.actions).toEqual(['listCollections']);
    expect(
      privileges.flatMap(({ actions }) => actions).filter((a) => /user|role|drop(?!Index)|anyAction/i.test(a)),
    ).toEqual([]);
  });

  it('refuse to make a user without a password', () => {
    const run = new Function('db', 'process', mongoUsers({ crm: [] })) as (db: object, process: object) => void;
    expect(() => run({ getSiblingDB: () => ({}) }, { env: {} })).toThrow('MONGODB_PASSWORD_CRM is missing');
  });
});

describe('docker-compose.yml', () => {
  it.each(serviceNames)('passes on every setting of %s', (name) => {
    expect(serviceOf(name).extends).toEqual({ file: 'deploy/docker/settings.yml', service: name });
  });

  it('keeps the bus and the databases in a network without a way in or out, and the website out of it', () => {
    expect(networks['internal']?.internal).toBe(true);
    for (const name of ['nats', 'mongo', 'mongo-users', 'redis']) {
      expect(serviceOf(name).networks, name).toEqual(['internal']);
      expect(serviceOf(name).ports, name).toBeUndefined();
    }
    for (const name of ['web', 'caddy']) expect(serviceOf(name).networks, name).not.toContain('internal');
  });

  it('publishes the gateway and the website on this machine only; TLS is at the door', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) =>
      (ports ?? []).map((port) => [name, port]),
    );
    expect(published).toEqual([
      ['gateway', '${GATEWAY_PUBLISH:-127.0.0.1:8000}:8000'],
      ['web', '${WEB_PUBLISH:-127.0.0.1:3000}:3000'],
      ['caddy', '80:80'],
      ['caddy', '443:443'],
    ]);
  });

  it('gives each service its own key and its own user of the database, and no secret a default', () => {
    for (const name of serviceNames) {
      const suffix = name.replaceAll('-', '_').toUpperCase();
      const environment = serviceOf(name).environment ?? {};
      expect(environment['NATS_NKEY_SEED'], name).toMatch(new RegExp(`^\\$\\{NATS_NKEY_SEED_${suffix}:\\?`));
      expect(environment['HEALTH_PORT'], name).toBe(String(apps[name].healthPort));
      expect(serviceOf('nats').environment, name).toHaveProperty(`NATS_NKEY_${suffix}`);
      if (name !== 'gateway') {
        expect(serviceOf('mongo-users').environment, name).toHaveProperty(`MONGODB_PASSWORD_${suffix}`);
      }
      if (name === 'gateway') expect(environment).not.toHaveProperty('MONGODB_URL');
      else
        expect(environment['MONGODB_URL'], name).toMatch(
          new RegExp(`^mongodb://${name}:\\$\\{MONGODB_PASSWORD_${suffix}:\\?`),
        );
    }
    const secrets = Object.values(services).flatMap(({ environment = {} }) =>
      Object.entries(environment).filter(([name]) => /SECRET|PASSWORD|SEED|KEY/.test(name)),
    );
    for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{[A-Z_]+:\?/);
  });

  it.each(Object.keys(services))('runs %s without rights that it does not need', (name) => {
    const service = serviceOf(name);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  });

  it('looks after every process of ours, and stops the gateway before what answers it', () => {
    for (const name of [...serviceNames, 'web']) expect(serviceOf(name).healthcheck, name).toBeDefined();
    const waitsFor = Object.keys(serviceOf('gateway').depends_on ?? {});
    expect(waitsFor).toEqual(expect.arrayContaining(['nats', 'redis', ...apps.gateway.asks]));
  });
});
