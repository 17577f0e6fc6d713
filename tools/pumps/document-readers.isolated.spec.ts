import { describe, expect, it } from 'vitest';
import { threadCpu } from '@abbotsford/testing/thread-cpu';
import { type DocumentPump, documentPumps } from './document-readers';

/** Characters. What grows with the square of them takes 64 times as long for the second as for the first. */
const [SHORT, LONG] = [8_000, 64_000] as const;
/** Twice what a reader takes that grows as its text does. */
const GROWTH = 2 * (LONG / SHORT);
/** Milliseconds of a processor: less can't be told from the noise. */
const LEAST_MS = 30;
/** For the short text; what takes longer is not tried with the long one, so that no run hangs. */
const MOST_MS = 2_000;
/** Another program may have taken the cache, or the collector the time. */
const ATTEMPTS = 3;
/** Changed to look further: `PUMP_SEED=7 npm test -- --tier unit tools/pumps`; `PUMPS=all` takes minutes. */
const seed = Number(process.env['PUMP_SEED'] ?? 1);
const all = process.env['PUMPS'] === 'all';
/** An ordinary run tries every fourth, others with each seed. */
const STEP = all ? 1 : 4;

async function cpuOf(pump: DocumentPump, length: number, limitMs: number): Promise<number> {
  const read = await pump.read(length);
  let ms = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ms > limitMs; attempt++) {
    const before = threadCpu();
    await read();
    ms = Math.min(ms, threadCpu() - before);
  }
  return ms;
}

describe('No file holds up whoever reads it', () => {
  const found: { readonly name: string; readonly ms: number }[] = [];

  it.each(documentPumps.filter((_, i) => i % STEP === seed % STEP))('$name', { timeout: 60_000 }, async (pump) => {
    // A format's library is read with its first file.
    await (
      await pump.read(100)
    )();
    const short = await cpuOf(pump, SHORT, LEAST_MS);
    expect(short, `${SHORT} characters of ${pump.name}`).toBeLessThanOrEqual(MOST_MS);
    const limit = GROWTH * Math.max(short, LEAST_MS);
    const long = await cpuOf(pump, LONG, limit);
    found.push({ name: pump.name, ms: long });
    expect(long, `${LONG} characters of ${pump.name}, after ${short.toFixed(0)} ms for ${SHORT}`).toBeLessThanOrEqual(
      limit,
    );
  });

  it('names the slowest', () => {
    const [first] = found.sort((a, b) => b.ms - a.ms);
    expect(first).toBeDefined();
    process.stdout.write(`Slowest file: ${first?.name}, ${first?.ms.toFixed(0)} ms of a processor\n`);
  });
});
