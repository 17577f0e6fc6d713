import { describe, expect, it } from 'vitest';
import { SpeechCache } from './speech-cache';

function makerOf(bytes: number) {
  const maker = {
    made: 0,
    make: async function* () {
      maker.made++;
      yield new Uint8Array(bytes).fill(1);
      await Promise.resolve();
      yield new Uint8Array(bytes).fill(2);
    },
  };
  return maker;
}

async function all(sound: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces = [];
  for await (const piece of sound) pieces.push(piece);
  return Buffer.concat(pieces).toString('hex');
}

describe('the sound of a sentence', () => {
  it('is made once, for those that ask at the same time too', async () => {
    const cache = new SpeechCache({ SPEECH_CACHE_MB: 1 });
    const maker = makerOf(1);
    const together = await Promise.all([
      all(cache.get(['Hello.'], maker.make)),
      all(cache.get(['Hello.'], maker.make)),
    ]);
    expect([...together, await all(cache.get(['Hello.'], maker.make))]).toEqual(['0102', '0102', '0102']);
    expect(maker.made).toBe(1);
  });

  it('is another in another voice or format', async () => {
    const cache = new SpeechCache({ SPEECH_CACHE_MB: 1 });
    const maker = makerOf(1);
    await all(cache.get(['Hello.', 'mp3'], maker.make));
    await all(cache.get(['Hello.', 'linear16'], maker.make));
    expect(maker.made).toBe(2);
  });

  it('is not kept when it broke off, and whoever waited for it makes it', async () => {
    const cache = new SpeechCache({ SPEECH_CACHE_MB: 1 });
    const maker = makerOf(1);
    const breaking = async function* () {
      yield new Uint8Array(1);
      await Promise.reject(new Error('cut'));
    };
    const [broken, waited] = await Promise.allSettled([
      all(cache.get(['a'], breaking)),
      all(cache.get(['a'], maker.make)),
    ]);
    expect(broken.status).toBe('rejected');
    expect(waited).toEqual({ status: 'fulfilled', value: '0102' });
  });

  it('goes when there is no more room, and is never kept where there is none', async () => {
    const cache = new SpeechCache({ SPEECH_CACHE_MB: 1 });
    const large = makerOf(300_000);
    for (const words of ['a', 'b', 'a']) await all(cache.get([words], large.make));
    expect(large.made).toBe(3);

    const none = new SpeechCache({ SPEECH_CACHE_MB: 0 });
    const small = makerOf(1);
    for (const words of ['a', 'a']) await all(none.get([words], small.make));
    expect(small.made).toBe(2);
  });
});
