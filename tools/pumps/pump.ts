import fc from 'fast-check';
import { endings, prefixes, units } from './pumps.data';

/** A text that repeats something for as long as it may be: what makes a careless reader slow. */
export interface Pump {
  readonly prefix: string;
  readonly unit: string;
  readonly ending: string;
}

/** @param length characters of the whole */
export function pumped({ prefix, unit, ending }: Pump, length: number): string {
  const times = Math.ceil(Math.max(0, length - prefix.length - ending.length) / unit.length);
  return (prefix + unit.repeat(times)).slice(0, length - ending.length) + ending;
}

export const nameOf = ({ prefix, unit, ending }: Pump): string =>
  `${JSON.stringify(prefix)} + ${JSON.stringify(unit)} again and again + ${JSON.stringify(ending)}`;

/** One unit, or two or three in turn. */
const anyPump: fc.Arbitrary<Pump> = fc.record({
  prefix: fc.constantFrom(...prefixes),
  unit: fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  ending: fc.constantFrom(...endings),
});

/**
 * Every unit once, behind some beginning, and random ones besides. The same for the same seed.
 * @param all every unit behind every beginning, for a run of minutes
 */
export function pumpsFor(seed: number, random: number, all = false): readonly Pump[] {
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const grid = units.flatMap((unit, i) =>
    (all ? prefixes : [at(prefixes, i * 7 + seed)]).map((prefix, j) => ({ prefix, unit, ending: at(endings, i + j) })),
  );
  return [...grid, ...fc.sample(anyPump, { seed, numRuns: random })];
}
