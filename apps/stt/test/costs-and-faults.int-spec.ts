import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeepgramReply } from '@abbotsford/testing';
import { makeWav } from './make-wav';
import { refusalOf, SttUnderTest } from './stt-under-test';

let stt: SttUnderTest;
beforeAll(async () => {
  stt = await SttUnderTest.start();
});
beforeEach(async () => {
  // A circuit that a test has opened is not for the next one.
  await stt.restart({ LISTEN_USD_PER_MINUTE: '0.006', SPEAK_USD_PER_1000_CHARACTERS: '0.03' });
  stt.deepgram.reset();
  await rows().deleteMany({});
});
afterAll(() => stt.stop());

const rows = () => stt.database.collection('api_logger');
const logged = (count: number) =>
  expect
    .poll(() =>
      rows()
        .find({}, { projection: { _id: 0 } })
        .sort({ timestamp: 1 })
        .toArray(),
    )
    .toHaveLength(count)
    .then(() =>
      rows()
        .find({}, { projection: { _id: 0 } })
        .sort({ timestamp: 1 })
        .toArray(),
    );

const speech = makeWav();
const busy: DeepgramReply = { kind: 'error', status: 429, retryAfterSeconds: 0 };
const broken: DeepgramReply = { kind: 'error', status: 503 };

describe('a call to the provider', () => {
  it('that listens is logged with its seconds and their price, and not a word of what was said', async () => {
    stt.deepgram.script('listen', { kind: 'heard', text: 'My name is Priya.', seconds: 30 });
    await stt.transcribe(speech);
    const [row] = await logged(1);
    expect(row).toMatchObject({
      kind: 'transcription',
      model: 'nova-3',
      api_key: `...${stt.deepgram.apiKey.slice(-4)}`,
      units: { seconds: 30 },
      cost_usd: 0.003,
      error_code: null,
    });
    expect(JSON.stringify(row)).not.toMatch(/Priya/);
    expect(JSON.stringify(row)).not.toContain(stt.deepgram.apiKey);
    expect(await stt.metric('speech_heard_seconds_total')).toBe(30);
    expect(await stt.metric('speech_cost_usd_total', { kind: 'listen' })).toBeCloseTo(0.003);
  });

  it('that speaks is logged with its characters, by the conversation whose answer it is', async () => {
    const sentence = `Merri ${randomBytes(3).toString('hex')} is sweet.`;
    await stt.spoken(sentence);
    await stt.spoken(sentence);
    const [row] = await logged(1);
    expect(row).toMatchObject({
      kind: 'speech',
      model: 'aura-2-thalia-en',
      conversation_id: 'conversation-1',
      units: { characters: sentence.length },
      error_code: null,
    });
    expect(JSON.stringify(row)).not.toMatch(/Merri/);
    expect(await stt.metric('speech_sentences_total', { from: 'provider' })).toBe(1);
    expect(await stt.metric('speech_sentences_total', { from: 'memory' })).toBe(1);
  });

  it('that fails in passing is made again, and each attempt is logged', async () => {
    stt.deepgram.script('listen', busy, broken, { kind: 'heard', text: 'At last.' });
    expect(await stt.transcribe(speech)).toMatchObject({ transcription: 'At last.' });
    expect((await logged(3)).map((row) => row['error_code'])).toEqual(['rate_limited', 'unavailable', null]);
  });

  it('is made three times at most, and not at all again when that is of no use', async () => {
    stt.deepgram.respondWith = () => broken;
    await refusalOf(stt.transcribe(speech));
    expect(stt.deepgram.requests).toHaveLength(3);

    stt.deepgram.reset();
    stt.deepgram.respondWith = () => ({ kind: 'error', status: 402 });
    await refusalOf(stt.transcribe(speech));
    expect(stt.deepgram.requests).toHaveLength(1);
  });

  it('is not made again when the provider wants a long rest, which the caller is told', async () => {
    stt.deepgram.respondWith = () => ({ kind: 'error', status: 429, retryAfterSeconds: 30 });
    expect(await refusalOf(stt.transcribe(speech))).toMatchObject({ retry_after: 30 });
    expect(stt.deepgram.requests).toHaveLength(1);
  });

  it('that speaks is made again before its first sound, and never after it', async () => {
    const sentence = `Sentence ${randomBytes(3).toString('hex')}.`;
    stt.deepgram.script('speak', broken);
    expect(await stt.spoken(sentence)).toBe(`[${sentence}]`);
    expect(stt.deepgram.requests).toHaveLength(2);

    stt.deepgram.reset();
    stt.deepgram.script('speak', { kind: 'cut', after: 10 });
    await refusalOf(stt.spoken(`Another ${sentence}`));
    expect(stt.deepgram.requests).toHaveLength(1);
  });
});

describe('a provider that goes on failing', () => {
  it('is given a rest: callers are told at once, health tells the operator, and the other part goes on', async () => {
    stt.deepgram.respondWith = ({ route }) => (route === 'listen' ? broken : { kind: 'spoken' });
    await refusalOf(stt.transcribe(speech));
    await refusalOf(stt.transcribe(speech));
    const asked = stt.deepgram.requests.length;
    expect(asked).toBe(5);
    expect(await refusalOf(stt.transcribe(speech))).toMatchObject({
      code: 'voice.not_available',
      data: { fallback: 'browser' },
    });
    expect(stt.deepgram.requests).toHaveLength(asked);
    expect((await stt.health()).checks['speech']).toMatchObject({ status: 'degraded' });
    expect(await stt.metric('speech_circuit_open', { kind: 'listen' })).toBe(1);
    expect(await stt.metric('speech_fallbacks_total', { kind: 'listen', reason: 'circuit_open' })).toBeGreaterThan(0);
    expect(await stt.spoken('It still speaks.')).toBe('[It still speaks.]');
  });
});
