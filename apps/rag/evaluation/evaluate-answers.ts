import { unjudgedAnswer } from '@abbotsford/knowledge';
import { answerCases } from './answer-cases.data';
import { foundPassages } from './answer-passages';
import { standardError } from './figures';
import { faultsOf, splitOf } from './judge-answer';

/**
 * `npx tsx apps/rag/evaluation/evaluate-answers.ts [train | held_out]`: the share of right answers among those that are
 * put together without a language model. `VERBOSE=1` shows the wrong ones, `VERBOSE=all` all of them.
 */
const [wanted] = process.argv.slice(2);
const passagesFor = await foundPassages();
const verbose = process.env['VERBOSE'];

for (const split of ['train', 'held_out'] as const) {
  if (wanted !== undefined && wanted !== split) continue;
  const cases = answerCases.filter((answerCase) => splitOf(answerCase) === split);
  let right = 0;
  for (const answerCase of cases) {
    const answer = unjudgedAnswer(answerCase.q, passagesFor(answerCase.q));
    const faults = faultsOf(answerCase, answer);
    if (faults.length === 0) right++;
    if (verbose === 'all' || (verbose && faults.length > 0)) {
      console.log(`${answerCase.q}\n  ${answer.text}\n  ${faults.join('; ') || 'right'}`);
    }
  }
  const share = right / cases.length;
  const error = standardError(share, cases.length);
  console.log(`${split}: ${right} of ${cases.length} right, ${share.toFixed(2)} ± ${error.toFixed(2)}`);
}
