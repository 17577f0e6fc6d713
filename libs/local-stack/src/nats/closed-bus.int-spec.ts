import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelSubject, inboxPrefix, serviceNames, type ServiceName } from '@abbotsford/contracts';
import { provideNatsBinary } from './nats-binary';
import { startNats, type NatsServer } from './start-nats';
import { busOptions, busSeeds, platformContracts } from '@abbotsford/bus';

const { requests, events, broadcasts } = platformContracts;

let nats: NatsServer;
const connections = new Map<ServiceName | 'operator', NatsConnection>();

beforeAll(async () => {
  nats = await startNats();
  for (const user of [...serviceNames, 'operator'] as const) connections.set(user, await nats.connect(user));
  const { streams } = await jetstreamManager(as('operator'));
  await streams.add({ name: 'EVENTS', subjects: ['events.>'] });
  await streams.add({ name: 'DEAD_LETTERS', subjects: ['dead.>'] });
});
afterAll(async () => {
  await Promise.all([...connections.values()].map((connection) => connection.close()));
  await nats.dispose();
});

function as(user: ServiceName | 'operator'): NatsConnection {
  const connection = connections.get(user);
  if (!connection) throw new Error(`${user} is not connected`);
  return connection;
}

/** Which of these the server refuses to this service: it answers a publish with an error, and a flush comes after it. */
async function refusedPublishes(service: ServiceName, subjects: readonly string[]): Promise<string[]> {
  const connection = as(service);
  const refused: string[] = [];
  const statuses = connection.status();
  const listening = (async () => {
    for await (const status of statuses) {
      if (status.type !== 'error') continue;
      const subject = /Publish to "(.+)"/i.exec(status.error.message)?.[1];
      if (subject) refused.push(subject);
    }
  })();
  for (const subject of subjects) connection.publish(subject, '{}');
  await connection.flush();
  (statuses as unknown as { stop(): void }).stop();
  await listening;
  return refused;
}

async function refusesSubscription(service: ServiceName, subject: string): Promise<boolean> {
  const connection = as(service);
  let refused = false;
  const subscription = connection.subscribe(subject, { callback: (error) => void (refused ||= error !== null) });
  await connection.flush();
  subscription.unsubscribe();
  return refused;
}

const others = (service: ServiceName) => serviceNames.filter((name) => name !== service);

describe.each(serviceNames)('%s', (service) => {
  it('can send no request that does not name it as a caller', async () => {
    const forbidden = requests.filter(({ callers }) => !callers.includes(service)).map(({ subject }) => subject);
    expect(await refusedPublishes(service, forbidden)).toEqual(forbidden);
  });

  it('can forge no event and no broadcast of others, and no dead letter', async () => {
    const forbidden = [...events, ...broadcasts]
      .filter(({ producers }) => !producers.includes(service))
      .map(({ subject }) => subject);
    const all = [...forbidden, 'events.made.up', 'broadcast.made-up', 'dead.made-up'];
    expect(await refusedPublishes(service, all)).toEqual(all);
  });

  it('can cancel no work of services that it asks for nothing', async () => {
    const asked = new Set(requests.filter(({ callers }) => callers.includes(service)).map((c) => c.service));
    const forbidden = serviceNames.filter((name) => !asked.has(name)).map(cancelSubject);
    expect(await refusedPublishes(service, forbidden)).toEqual(forbidden);
  });

  it('can put nothing into the inbox of another that asked it for nothing', async () => {
    const inboxes = others(service).map((name) => `${inboxPrefix(name)}.guessed.1`);
    expect(await refusedPublishes(service, inboxes)).toEqual(inboxes);
  });

  it('can empty, delete or take over no stream, reads none but as its owner, and reaches nothing of the server itself', async () => {
    const forbidden = [
      ...['PURGE', 'DELETE', 'SNAPSHOT'].map((verb) => `$JS.API.STREAM.${verb}.EVENTS`),
      // The owner takes single messages out, of people who are erased.
      ...(service === 'crm' ? [] : ['MSG.GET', 'MSG.DELETE'].map((verb) => `$JS.API.STREAM.${verb}.EVENTS`)),
      '$JS.API.STREAM.CREATE.MINE',
      '$JS.API.DIRECT.GET.EVENTS',
      '$JS.API.CONSUMER.CREATE.EVENTS.mine',
      '$JS.API.CONSUMER.DURABLE.CREATE.EVENTS.mine',
      '$JS.API.CONSUMER.DELETE.EVENTS.crm-leads',
      ...(service === 'crm' ? [] : ['$JS.API.STREAM.UPDATE.EVENTS', '$JS.API.CONSUMER.MSG.NEXT.EVENTS.crm-leads']),
      ...(service === 'crm' ? [] : ['$JS.ACK.EVENTS.crm-leads.1.1.1.1.0']),
      '$SYS.REQ.SERVER.PING',
      '$KV.anything.key',
    ];
    expect(await refusedPublishes(service, forbidden)).toEqual(forbidden);
  });

  it.each(['>', '*.>', '_INBOX.>', '$SYS.>', '$JS.>', 'events.>', 'dead.>', 'broadcast.>'])(
    'can not listen to %s',
    async (subject) => {
      expect(await refusesSubscription(service, subject)).toBe(true);
    },
  );

  it('can neither read the replies to others nor answer in their place', async () => {
    for (const other of others(service)) {
      expect(await refusesSubscription(service, `${inboxPrefix(other)}.>`), `inbox of ${other}`).toBe(true);
      expect(await refusesSubscription(service, `${other}.v1.>`), `requests of ${other}`).toBe(true);
      expect(await refusesSubscription(service, cancelSubject(other)), `cancels of ${other}`).toBe(true);
    }
  });

  it('hears its own replies', async () => {
    expect(await refusesSubscription(service, `${inboxPrefix(service)}.>`)).toBe(false);
  });
});

describe('a reply', () => {
  it('may be sent to an inbox for as long as the request is answered, and no more often than any answer needs', async () => {
    const subject = 'crm.v1.get-board';
    const [caller, service] = [as('gateway'), as('crm')];
    const inbox = `${inboxPrefix('gateway')}.answers`;
    const heard: string[] = [];
    const replies = caller.subscribe(inbox, { callback: (_error, message) => void heard.push(message.string()) });
    const asked = new Promise<void>((resolve) => {
      service.subscribe(subject, {
        max: 1,
        callback: (_error, message) => {
          for (let i = 1; i <= 6; i++) message.respond(String(i));
          resolve();
        },
      });
    });
    await service.flush();
    caller.publish(subject, '{}', { reply: inbox });
    await asked;
    await service.flush();
    await caller.flush();
    expect(heard).toEqual(['1', '2', '3', '4']);
    replies.unsubscribe();
  });
});

describe('the door', () => {
  const attempt = { reconnect: false, timeout: 5_000 } as const;

  it.each([
    ['nobody', {}],
    ['a name and a password', { NATS_USER: 'gateway', NATS_PASSWORD: 'gateway' }],
    ['a key that the server does not know', { NATS_NKEY_SEED: busSeeds().gateway }],
  ])('is closed to %s', async (_who, credentials) => {
    const options = await busOptions({ NATS_URL: nats.url, ...credentials });
    await expect(connect({ ...options, ...attempt })).rejects.toThrow(/authorization/i);
  });

  it('is what the server itself calls a valid configuration', async () => {
    const binary = await provideNatsBinary(() => undefined);
    const { stderr } = await promisify(execFile)(binary, ['-t', '-c', nats.configFile]);
    expect(stderr).toContain('is valid');
  });
});
