import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getVoiceOverview } from '@abbotsford/contracts';
import type { DeepgramReply } from '@abbotsford/testing';
import { refusalOf, SttUnderTest } from './stt-under-test';

let stt: SttUnderTest;
beforeAll(async () => {
  stt = await SttUnderTest.start({ SPEECH_TIMEOUT_MS: '1000' });
});
beforeEach(() => stt.deepgram.reset());
afterAll(() => stt.stop());

/** A sentence that no other test has had spoken. */
const fresh = (): string => `Sentence ${randomBytes(4).toString('hex')} is new.`;

describe('an answer', () => {
  it('is spoken sentence by sentence, as people say it', async () => {
    expect(await stt.spoken('Lovely! Merri costs $32.50/kg.[1]\n- 250 g bags')).toBe(
      '[Lovely!][Merri costs 32 dollars 50 per kilogram.][250 grams bags.]',
    );
    expect(await stt.ask(getVoiceOverview, {})).toMatchObject({ tts: { available: true, fallback: 'browser' } });
  });

  it.each([
    ['mp3', { encoding: 'mp3' }],
    ['linear16', { encoding: 'linear16', container: 'none', sample_rate: '24000' }],
  ] as const)('comes as %s in our voice', async (format, query) => {
    await stt.spoken(fresh(), format);
    expect(Object.fromEntries(stt.deepgram.requests[0]?.query ?? [])).toEqual({
      model: 'aura-2-thalia-en',
      mip_opt_out: 'true',
      ...query,
    });
  });

  it('is heard while it is made, and not paid for any more when nobody listens', async () => {
    stt.deepgram.script('speak', { kind: 'hang', after: 10 });
    const sound = stt.speak(`${fresh()} ${fresh()}`);
    expect((await sound.next()).value).toHaveLength(10);
    await sound.return(undefined);
    expect(await stt.deepgram.requests[0]?.leftEarly).toBe(true);
    expect(stt.deepgram.requests).toHaveLength(1);
  });

  it('is not paid for twice', async () => {
    const [one, other] = [fresh(), fresh()];
    const first = await stt.spoken(`${one} ${other}`);
    expect(await stt.spoken(`${one} ${other}`)).toBe(first);
    expect(stt.deepgram.requests).toHaveLength(2);
  });

  it('of signs only is refused', async () => {
    expect(await refusalOf(stt.spoken('*** [1]'))).toMatchObject({ code: 'voice.nothing_to_say' });
  });
});

describe('a provider that fails', () => {
  it.each([
    ['refuses our key', { kind: 'error', status: 401 }],
    ['wants money', { kind: 'error', status: 402 }],
    ['has too much to do', { kind: 'error', status: 429, retryAfterSeconds: 30 }],
    ['is broken', { kind: 'error', status: 500 }],
    ['does not answer', { kind: 'hang' }],
    ['breaks off in the middle', { kind: 'cut', after: 10 }],
  ] satisfies [string, DeepgramReply][])('%s: the browser is named as what stands in', async (_, reply) => {
    // A circuit that another test has opened is not for this one.
    await stt.restart({ SPEECH_TIMEOUT_MS: '1000' });
    stt.deepgram.respondWith = () => reply;
    expect(await refusalOf(stt.spoken(fresh()))).toMatchObject({
      code: 'voice.not_available',
      data: { fallback: 'browser' },
    });
  });

  it('leaves nothing half in memory: the sentence is made anew', async () => {
    const sentence = fresh();
    stt.deepgram.script('speak', { kind: 'cut', after: 10 });
    await refusalOf(stt.spoken(sentence));
    expect(await stt.spoken(sentence)).toBe(`[${sentence}]`);
  });
});
