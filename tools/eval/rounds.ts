import path from 'node:path';
import { caseFiles } from './parse-eval-args';

/** Our cases that all have to pass. */
const gates = ['outbound.json'];

/** Our cases that tell how far the bot is; nothing depends on them. */
const measures = ['short-inputs.json', 'people-talking.json'];

interface Places {
  /** Where the public cases lie, beside the runner. */
  readonly publicCases: string;
  /** Where ours lie. */
  readonly ownCases: string;
}

/**
 * What the runner is given, one stack after the other: the files that are named; without any, the public ones and ours,
 * and then the measures. A run that is judged or kept as a report (`--min`, `--json`) is of what has to pass alone.
 */
export function roundsOf(
  forRunner: readonly string[],
  { publicCases, ownCases }: Places,
): readonly (readonly string[])[] {
  if (caseFiles(forRunner).length) return [forRunner];
  const own = (names: readonly string[]): string[] => names.map((name) => path.join(ownCases, name));
  const passing = [path.join(publicCases, 'outbound-public.json'), ...own(gates), ...forRunner];
  const isJudged = forRunner.includes('--min') || forRunner.includes('--json');
  return isJudged ? [passing] : [passing, [...own(measures), ...forRunner]];
}
