import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getVoiceOverview } from '@abbotsford/contracts';
import type { DeepgramReply } from '@abbotsford/testing';
import { keyterms } from '../src/deepgram/keyterms.data';
import { makeWav } from './make-wav';
import { refusalOf, SttUnderTest } from './stt-under-test';

let stt: SttUnderTest;
beforeAll(async () => {
  stt = await SttUnderTest.start();
});
beforeEach(() => stt.deepgram.reset());
afterAll(() => stt.stop());

const speech = makeWav();

describe('a recording', () => {
  it('becomes words, with the language that was heard and how sure the listener is', async () => {
    stt.deepgram.script('listen', {
      kind: 'heard',
      text: 'I need a grinder.',
      confidence: 0.93,
      language: 'en',
      seconds: 1.5,
    });
    expect(await stt.transcribe(speech)).toEqual({
      transcription: 'I need a grinder.',
      confidence: 0.93,
      language: 'en',
      duration: 1.5,
    });
  });

  it('goes to the provider as it is, with the words of our trade to listen for', async () => {
    await stt.transcribe(speech, 'audio/webm');
    const [request] = stt.deepgram.requests;
    expect(request?.body.equals(speech)).toBe(true);
    expect(request?.contentType).toBe('audio/wav');
    expect(Object.fromEntries(request?.query ?? [])).toMatchObject({
      model: 'nova-3',
      smart_format: 'true',
      punctuate: 'true',
      detect_language: 'true',
      mip_opt_out: 'true',
    });
    expect(request?.query.getAll('keyterm')).toEqual(keyterms);
  });

  it.each([
    ['in which nothing is said', { kind: 'heard', text: '' }, 'voice.no_words'],
    ['of noise, whose words are a guess', { kind: 'heard', text: 'a uh', confidence: 0.12 }, 'voice.no_words'],
    ['that the provider cannot play', { kind: 'error', status: 400 }, 'voice.damaged'],
  ] satisfies [string, DeepgramReply, string][])('%s is refused with the reason', async (_, reply, code) => {
    stt.deepgram.script('listen', reply);
    expect(await refusalOf(stt.transcribe(speech))).toMatchObject({ code, errors: [{ field: 'audio' }] });
  });

  it('that is silent or no recording costs nothing', async () => {
    expect(await refusalOf(stt.transcribe(makeWav({ volume: 0 })))).toMatchObject({ code: 'voice.silence' });
    expect(await refusalOf(stt.transcribe(Buffer.from('I am a song')))).toMatchObject({ code: 'voice.not_audio' });
    expect(stt.deepgram.requests).toEqual([]);
  });
});

describe('a provider that fails', () => {
  it.each([
    ['refuses our key', { kind: 'error', status: 401 }],
    ['wants money', { kind: 'error', status: 402 }],
    ['has too much to do', { kind: 'error', status: 429, retryAfterSeconds: 30 }],
    ['is broken', { kind: 'error', status: 503 }],
    ['does not know what we ask for', { kind: 'error', status: 400, message: 'No such model' }],
    ['does not answer', { kind: 'hang' }],
    ['breaks off', { kind: 'cut' }],
    ['talks nonsense', { kind: 'bad_json' }],
  ] satisfies [string, DeepgramReply][])('%s: the browser is named as what stands in', async (_, reply) => {
    // A circuit that another test has opened is not for this one.
    await stt.restart({ SPEECH_TIMEOUT_MS: '1000' });
    stt.deepgram.respondWith = () => reply;
    expect(await refusalOf(stt.transcribe(speech))).toMatchObject({
      code: 'voice.not_available',
      data: { fallback: 'browser' },
    });
  });
});

describe('the overview', () => {
  it('tells that recordings are heard', async () => {
    expect(await stt.ask(getVoiceOverview, {})).toMatchObject({
      stt: { available: true, fallback: 'browser' },
      max_seconds: 120,
    });
  });
});

describe('without a key', () => {
  beforeAll(() => stt.restart({ DEEPGRAM_API_KEY: '' }));

  it('the browser is named as what stands in, and health tells the operator', async () => {
    expect(await refusalOf(stt.transcribe(speech))).toMatchObject({
      code: 'voice.not_available',
      data: { fallback: 'browser' },
    });
    expect(await stt.ask(getVoiceOverview, {})).toMatchObject({ stt: { available: false, fallback: 'browser' } });
    expect((await stt.health()).checks['speech']?.detail).toContain('DEEPGRAM_API_KEY');
  });
});
