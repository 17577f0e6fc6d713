import path from 'node:path';
import { caseFiles } from './parse-eval-args';

/** Our cases that all have to pass. */
const gates = ['outbound.json'];

/** Our cases that tell how far the bot is; nothing depends on them. */
const measures = ['short-inputs.json', 'people-talking.json'];

/** Our conversations with the support bot; the public ones come before them. */
const support = ['inbound.json', 'inbound-everyday.json', 'inbound-talking.json', 'inbound-attacks.json'];

interface Places {
  /** Where the public cases lie, beside the runner. */
  readonly publicCases: string;
  /** Where ours lie. */
  readonly ownCases: string;
}

/**
 * What the runner is given, one stack after the other: the files that are named, or all of the support bot for
 * `inbound`; without any, the public ones and ours, and then the measures. A run that is judged or kept as a report
 * (`--min`, `--json`) is of what has to pass alone.
 */
export function roundsOf(
  forRunner: readonly string[],
  { publicCases, ownCases }: Places,
): readonly (readonly string[])[] {
  const own = (names: readonly string[]): string[] => names.map((name) => path.join(ownCases, name));
  const [what, ...flags] = forRunner;
  if (what === 'inbound') return [[path.join(publicCases, 'inbound-public.json'), ...own(support), ...flags]];
  if (caseFiles(forRunner).length) return [forRunner];
  const passing = [path.join(publicCases, 'outbound-public.json'), ...own(gates), ...forRunner];
  const isJudged = forRunner.includes('--min') || forRunner.includes('--json');
  return isJudged ? [passing] : [passing, [...own(measures), ...forRunner]];
}
