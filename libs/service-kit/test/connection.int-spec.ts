import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busOptions, busSeeds, natsAuthorization, platformContracts, publicKeyOf } from '@abbotsford/bus';
import {
  makeCertificates,
  type Certificates,
  freePort,
  provideNatsBinary,
  startNats,
  type NatsServer,
} from '@abbotsford/local-stack';
import { createKitParts, defineConfig, healthPort, messagingSettings } from '../src/index';
import { ensureStreams } from '../src/events/streams';

const config = defineConfig('crm', { ...messagingSettings, ...healthPort(0) });

function start(env: NodeJS.ProcessEnv) {
  return createKitParts('crm', config, { LOG_LEVEL: 'fatal', ...env });
}

/** A nats-server with a configuration of the test's own. */
async function serve(configuration: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-bus-'));
  const port = await freePort();
  const file = path.join(folder, 'nats.conf');
  await writeFile(file, `listen: "127.0.0.1:${port}"\n${configuration}`);
  const server: ChildProcess = spawn(await provideNatsBinary(() => undefined), ['-c', file], { stdio: 'ignore' });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  return {
    url: `nats://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('a server that lets anybody in', () => {
  let open: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    open = await serve('');
  });
  afterAll(() => open.stop());

  it('is refused in production, in a sentence that says what to do', async () => {
    const refused = start({ NATS_URL: open.url, NODE_ENV: 'production' });
    await expect(refused).rejects.toThrow(/NATS_URL: names a server that lets anybody in.*NATS_ALLOW_OPEN=true/s);
  });

  it.each([
    ['in development', { NODE_ENV: 'development' }],
    ['in production, when that is meant', { NODE_ENV: 'production', NATS_ALLOW_OPEN: 'true' }],
  ])('is worked with %s', async (_when, env) => {
    const { nats } = await start({ NATS_URL: open.url, ...env });
    await nats.flush();
    await nats.close();
  });
});

describe('a closed server', () => {
  let nats: NatsServer;
  beforeAll(async () => {
    nats = await startNats();
  });
  afterAll(() => nats.dispose());

  it.each([
    ['a key that it does not know', { NATS_NKEY_SEED: busSeeds().crm }],
    ['no key', { NATS_NKEY_SEED: '' }],
  ])('turns a service away that brings %s, which then ends and says why', async (_what, env) => {
    await expect(start({ ...nats.address('crm'), ...env })).rejects.toThrow(/authorization/i);
  });

  it.each([
    ['nats://crm:secret@127.0.0.1:4222', undefined, 'NATS_URL: has to be without a user'],
    ['nats://127.0.0.1:4222', 'a-password', 'NATS_NKEY_SEED: is no seed of an nkey'],
  ])(
    'and settings that can not be meant are refused, without showing them',
    async (NATS_URL, NATS_NKEY_SEED, reason) => {
      const error = await start({ NATS_URL, NATS_NKEY_SEED }).catch((e: unknown) => e);
      expect(String(error)).toContain(reason);
      expect(String(error)).not.toMatch(/secret@|a-password/);
    },
  );

  it('has streams that any service makes when they are missing, and that their owner alone changes', async () => {
    const [rag, crm, operator] = await Promise.all([
      nats.connect('rag'),
      nats.connect('crm'),
      nats.connect('operator'),
    ]);
    const keep = { NATS_STREAM_REPLICAS: 1, RETENTION_EVENTS_DAYS: 30, RETENTION_DEAD_LETTERS_DAYS: 90 };
    const { streams } = await jetstreamManager(operator);
    const age = async () => (await streams.info('EVENTS')).config.max_age;
    await ensureStreams(rag, 'rag', keep);
    const meant = await age();
    await streams.update('EVENTS', { max_age: meant / 2 });
    await ensureStreams(rag, 'rag', keep);
    expect(await age()).toBe(meant / 2);
    await ensureStreams(crm, 'crm', keep);
    expect(await age()).toBe(meant);
    await Promise.all([rag, crm, operator].map((connection) => connection.close()));
  });
});

describe('TLS', () => {
  let certificates: Certificates;
  let server: Awaited<ReturnType<typeof serve>>;
  const seeds = busSeeds();
  const credentials = { NATS_NKEY_SEED: seeds.crm };

  beforeAll(async () => {
    certificates = await makeCertificates('server', 'other');
    const file = (name: string) => JSON.stringify(certificates.file(name));
    server = await serve(
      `tls { cert_file: ${file('server.pem')}, key_file: ${file('server.key')} }\n` +
        natsAuthorization(platformContracts, (user) => publicKeyOf(seeds[user])),
    );
  });
  afterAll(async () => {
    await server.stop();
    await certificates.remove();
  });

  it('is used with the certificates of NATS_TLS_CA', async () => {
    const { nats } = await start({
      NATS_URL: server.url,
      NATS_TLS_CA: certificates.file('server.pem'),
      ...credentials,
    });
    expect(nats.info?.tls_required).toBe(true);
    await nats.flush();
    await nats.close();
  });

  it('ends at a server whose certificate is not of these', async () => {
    const options = await busOptions({
      NATS_URL: server.url,
      NATS_TLS_CA: certificates.file('other.pem'),
      ...credentials,
    });
    await expect(connect({ ...options, reconnect: false, timeout: 5_000 })).rejects.toThrow(/certificate/i);
  });

  it('is insisted on: a server without it gets no word', async () => {
    const plain = await startNats();
    const options = await busOptions({ ...plain.address('crm'), NATS_TLS_CA: certificates.file('server.pem') });
    await expect(connect({ ...options, reconnect: false, timeout: 5_000 })).rejects.toThrow(/tls/i);
    await plain.dispose();
  });
});
