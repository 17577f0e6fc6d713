import { describe, expect, it } from 'vitest';
import { threadCpu } from '@abbotsford/testing/thread-cpu';
import { nameOf, type Pump, pumped, pumpsFor } from './pump';
import { type Reader, readers } from './readers';

/** Changed to look further: `PUMP_SEED=7 npm test -- --tier unit tools/pumps`; `PUMPS=all` takes minutes. */
const seed = Number(process.env.PUMP_SEED ?? 1);
const all = process.env.PUMPS === 'all';
/** So much of a processor each reader gets in an ordinary run: the slow ones try fewer. */
const BUDGET_MS = all ? Number.POSITIVE_INFINITY : 500;
/** A slow one is measured again: another program may have taken the cache, or the collector the time. */
const ATTEMPTS = 3;

interface Measured {
  readonly ms: number;
  readonly pump: Pump;
}

function measure({ read, length, limitMs }: Reader, pump: Pump): Measured {
  const text = pumped(pump, length);
  let ms = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ms > limitMs; attempt++) {
    const before = threadCpu();
    read(text);
    ms = Math.min(ms, threadCpu() - before);
  }
  return { ms, pump };
}

function slowest(reader: Reader, index: number): Measured & { readonly tried: number } {
  const pumps = pumpsFor(seed + index, all ? 2_000 : 100, all);
  // A reader with a budget for half of the list starts in another half with each seed.
  const from = (seed * 37 + index * 11) % pumps.length;
  reader.read(question);
  const begun = threadCpu();
  let tried = 0;
  let worst: Measured | undefined;
  for (const pump of [...pumps.slice(from), ...pumps.slice(0, from)]) {
    const measured = measure(reader, pump);
    tried++;
    if (!worst || measured.ms > worst.ms) worst = measured;
    if (worst.ms > reader.limitMs || threadCpu() - begun > BUDGET_MS) break;
  }
  if (!worst) throw new Error('nothing was tried');
  return { ...worst, tried };
}

const question = 'Hello, do you deliver to Perth? I am Jo, call me on 0491 570 156 or write to jo@example.com.';

describe('No text holds up whoever reads it', () => {
  const found: { readonly name: string; readonly worst: Measured; readonly share: number }[] = [];

  it.each(readers.map((reader, index) => ({ name: reader.name, reader, index })))('$name', ({ reader, index }) => {
    const worst = slowest(reader, index);
    found.push({ name: reader.name, worst, share: worst.ms / reader.limitMs });
    expect(
      worst.ms,
      `${reader.name} takes ${Math.round(worst.ms)} ms of a processor for ${nameOf(worst.pump)}`,
    ).toBeLessThanOrEqual(reader.limitMs);
  });

  it('names the slowest', () => {
    const [first] = found.sort((a, b) => b.share - a.share);
    expect(first).toBeDefined();
    if (!first) return;
    const { name, worst } = first;
    process.stdout.write(
      `Slowest reader: ${name}, ${worst.ms.toFixed(1)} ms of a processor for ${nameOf(worst.pump)}\n`,
    );
  });
});
