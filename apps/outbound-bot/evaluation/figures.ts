import type { Certainty } from '@abbotsford/understanding';
import type { CertaintyKey } from '../src/understanding/meaning/compared-for.data';
import { addedBy, expectedReadings, isLeftTo } from './readings';
import type { HeardCase } from './readings';

/** What a threshold does: how many cases it had to read, read rightly, and read as what they are not. */
export interface Figures {
  readonly left: number;
  readonly right: number;
  readonly wrong: number;
}

export function figuresOf(cases: readonly HeardCase[], key: CertaintyKey, needed: Certainty): Figures {
  let [left, right, wrong] = [0, 0, 0];
  for (const one of cases) {
    const added = addedBy(one, key, needed);
    const expected = expectedReadings(one.means);
    const allowed = [...expected, ...expectedReadings(one.may)];
    if (isLeftTo(one, key)) left += 1;
    if (added.some((reading) => expected.includes(reading))) right += 1;
    if (added.some((reading) => !allowed.includes(reading))) wrong += 1;
  }
  return { left, right, wrong };
}

/** Precision and recall; a dash where there is nothing to divide by. */
export const showFigures = ({ left, right, wrong }: Figures): string =>
  `${share(right, right + wrong)} ${share(right, left)}`;

const share = (part: number, whole: number): string => (whole === 0 ? '   -' : (part / whole).toFixed(2));

/** A visitor who is sent away, or believed to have refused, is lost; a value that is wrong can be put right. */
const costly: ReadonlySet<CertaintyKey> = new Set(['wants_to_exit', 'wants_human', 'refuses_contact']);
const neededPrecision = (key: CertaintyKey): number => (costly.has(key) ? 0.97 : 0.9);

/** The threshold that reads most of those that are precise enough; of equals the strictest. Null when none is. */
export function propose(
  cases: readonly HeardCase[],
  key: CertaintyKey,
  leasts: readonly number[],
  margins: readonly number[],
): Certainty | null {
  const tried = leasts
    .flatMap((least) => margins.map((margin) => ({ least, margin })))
    .map((needed) => ({ needed, ...figuresOf(cases, key, needed) }))
    .filter(({ right, wrong }) => right > 0 && right / (right + wrong) >= neededPrecision(key))
    .sort((a, b) => b.right - a.right || b.needed.least - a.needed.least || b.needed.margin - a.needed.margin);
  return tried[0]?.needed ?? null;
}
