import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endAvatar, getVoiceOverview, startAvatar, type AvatarSession, type ServiceError } from '@abbotsford/contracts';
import { startAvatarStandIn, type AvatarFault, type AvatarStandIn } from '@abbotsford/testing';
import { SttUnderTest } from './stt-under-test';

let provider: AvatarStandIn;
let stt: SttUnderTest;

const heygen = () => ({ HEYGEN_API_KEY: provider.apiKey, HEYGEN_BASE_URL: provider.url });
const liveAvatar = () => ({
  LIVEAVATAR_API_KEY: provider.apiKey,
  LIVEAVATAR_BASE_URL: provider.url,
  LIVEAVATAR_AVATAR_ID: 'a-barista',
});
const small = { AVATAR_TIMEOUT_MS: '600', AVATAR_MAX_SESSIONS: '2' };

beforeAll(async () => {
  provider = await startAvatarStandIn();
  stt = await SttUnderTest.start({ ...heygen(), ...small });
});
beforeEach(async () => {
  provider.reset();
  await stt.database.collection('avatar_places').deleteMany({});
});
afterAll(async () => {
  await stt.stop();
  await provider.stop();
});

const start = (): Promise<AvatarSession> => stt.ask(startAvatar, {});
const end = (session: AvatarSession, more: { session_id?: string; token?: string } = {}) =>
  stt.ask(endAvatar, { id: session.id, token: session.token, ...more });
const refusalOf = async (work: Promise<unknown>) =>
  (
    await work.then(
      () => expect.unreachable('it was not refused'),
      (error: ServiceError) => error,
    )
  ).body;

describe('a session with HeyGen’s avatar', () => {
  it('is a token for the browser, with the name of the avatar, and never our key', async () => {
    const session = await start();
    expect(session).toMatchObject({ avatarId: 'SilasHR_public', provider: 'heygen', seconds: 600 });
    expect(JSON.stringify(session)).not.toContain(provider.apiKey);
    expect(provider.requests).toEqual([{ path: '/v1/streaming.create_token', body: {} }]);
  });

  it('is ended at the provider by whoever has its token, and by nobody else', async () => {
    const session = await start();
    await end(session, { token: 'guessed', session_id: 'theirs' });
    expect(provider.ended).toEqual([]);
    await end(session, { session_id: 'theirs' });
    expect(provider.ended).toEqual([session.token]);
    expect(provider.requests.at(-1)).toEqual({ path: '/v1/streaming.stop', body: { session_id: 'theirs' } });
  });

  it('is one of so many at once: another visitor has it when one has left', async () => {
    const [first] = [await start(), await start()];
    expect(await refusalOf(start())).toMatchObject({ code: 'avatar.busy', data: { fallback: 'drawn' } });
    await end(first);
    expect((await start()).token).toBeTruthy();
  });

  it('that many want at the same moment is given to no more than there may be', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 6 }, start));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  it('that fails does not count', async () => {
    for (let i = 0; i < 3; i++) {
      provider.fail({ kind: 'error', status: 402 });
      await refusalOf(start());
    }
    expect((await start()).token).toBeTruthy();
  });
});

describe('the log of calls', () => {
  const logged = () => stt.database.collection('api_logger').find({ kind: 'avatar' }).sort({ _id: 1 }).toArray();

  it('has each session that was asked for, and how long it went on, with its price and no more of the key than it may', async () => {
    await stt.database.collection('api_logger').deleteMany({});
    provider.fail({ kind: 'error', status: 503 });
    await end(await start());
    await expect.poll(logged).toHaveLength(3);
    const [failed, opened, ended] = await logged();
    expect(failed).toMatchObject({ error_code: 'unavailable', model: 'heygen', cost_usd: 0 });
    expect(opened).toMatchObject({ error_code: null, api_key: `...${provider.apiKey.slice(-4)}`, units: {} });
    expect(ended).toMatchObject({ error_code: null, units: { seconds: expect.any(Number) } });
    expect(JSON.stringify(await logged())).not.toContain(provider.apiKey);
  });

  it('has one that nobody ended with all of its time, once', async () => {
    await start();
    const over = {
      $set: { 'open.0.since': new Date(Date.now() - 700_000), 'open.0.until': new Date(Date.now() - 100_000) },
    };
    await stt.database.collection('avatar_places').updateOne({}, over);
    await stt.database.collection('api_logger').deleteMany({});
    await start();
    await start();
    const lengths = async () => (await logged()).map(({ units }) => units.seconds ?? 0).filter((one) => one > 0);
    await expect.poll(lengths).toEqual([600]);
    const [long] = (await logged()).filter(({ units }) => units.seconds === 600);
    expect(long?.['cost_usd']).toBeCloseTo(2);
  });
});

describe('a provider that fails', () => {
  // One that was well until now.
  beforeEach(async () => {
    await end(await start());
    provider.reset();
  });

  it.each([
    ['refuses our key', { kind: 'error', status: 401 }],
    ['wants money', { kind: 'error', status: 402 }],
    ['has too much to do for long', { kind: 'error', status: 429, retryAfterSeconds: 60 }],
    ['does not answer', { kind: 'hang' }],
  ] satisfies [string, AvatarFault][])('%s: asked once, and the drawn avatar is named', async (_, fault) => {
    provider.fail(fault);
    expect(await refusalOf(start())).toMatchObject({ code: 'avatar.not_available', data: { fallback: 'drawn' } });
    expect(provider.requests).toHaveLength(1);
  });

  it.each([
    ['is broken', { kind: 'error', status: 503 }],
    ['has too much to do for a moment', { kind: 'error', status: 429, retryAfterSeconds: 0 }],
    ['breaks off', { kind: 'cut' }],
    ['talks nonsense', { kind: 'bad_json' }],
  ] satisfies [string, AvatarFault][])('%s: asked once more', async (_, fault) => {
    provider.fail(fault);
    expect((await start()).token).toBeTruthy();
    provider.fail(fault, fault);
    expect(await refusalOf(start())).toMatchObject({ code: 'avatar.not_available' });
  });
});

describe('a provider that goes on failing', () => {
  beforeAll(() => stt.restart({ ...heygen(), ...small }));

  it('is given a rest', async () => {
    const broken: AvatarFault = { kind: 'error', status: 402 };
    provider.fail(broken, broken, broken, broken, broken);
    for (let failure = 0; failure < 5; failure++) await refusalOf(start());
    expect(await refusalOf(start())).toMatchObject({ code: 'avatar.not_available', data: { fallback: 'drawn' } });
    expect(provider.requests).toHaveLength(5);
  });
});

describe('LiveAvatar', () => {
  beforeAll(() => stt.restart({ ...heygen(), ...liveAvatar(), ...small }));

  it('is taken where both keys are set', async () => {
    const session = await start();
    expect(session).toMatchObject({ avatarId: 'a-barista', provider: 'liveavatar' });
    expect(provider.requests).toMatchObject([
      { path: '/v1/sessions/token', body: { mode: 'FULL', avatar_id: 'a-barista', is_sandbox: false } },
    ]);
    await end(session);
    expect(provider.ended).toEqual([session.token]);
  });

  it('that refuses inside a good answer is one that fails', async () => {
    provider.fail({ kind: 'code', code: 4_001 }, { kind: 'code', code: 4_001 });
    expect(await refusalOf(start())).toMatchObject({ code: 'avatar.not_available' });
  });
});

describe('without a key', () => {
  beforeAll(() => stt.restart({}));

  it('the drawn avatar is named, and health tells the operator', async () => {
    expect(await refusalOf(start())).toMatchObject({ code: 'avatar.not_available', data: { fallback: 'drawn' } });
    expect(await stt.ask(getVoiceOverview, {})).toMatchObject({ avatar: { available: false, fallback: 'drawn' } });
    expect((await stt.health()).checks['avatar']?.detail).toContain('LIVEAVATAR_API_KEY');
  });
});
