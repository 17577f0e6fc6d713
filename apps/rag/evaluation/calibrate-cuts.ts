import {
  cutProbability,
  questionInContext,
  unjudgedAnswer,
  type CutEvidence,
  type CutModel,
} from '@abbotsford/knowledge';
import { answerCases } from './answer-cases.data';
import { everydayQuestions } from './everyday-questions';
import { faultsOf, splitOf } from './judge-answer';
import { judgeEverydayAnswer } from './judge-everyday-answer';
import { keptEmbeddings } from './kept-embeddings';
import { logisticRegression, type Example } from './logistic-regression';
import { shippedKnowledge } from './look-for-answers';

/**
 * `npx tsx apps/rag/evaluation/calibrate-cuts.ts` learns when sentences that are cut out of documents are told, from the
 * everyday questions that are to be worked on and the answer cases for training. Prints the model for
 * `libs/knowledge/src/cut-model.data.ts`, and at each threshold how many would be told rightly and wrongly, cross-validated.
 */

const FOLDS = 10;
const PENALTY = 0.05;
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

const embeddings = await keptEmbeddings();
const { look } = await shippedKnowledge(embeddings);

type Observed = Example & { readonly evidence: CutEvidence };
const examples: Observed[] = [];

/** Every example counts the same. */
async function observe(
  question: string,
  isRight: (answer: ReturnType<typeof unjudgedAnswer>) => boolean,
): Promise<void> {
  const answer = unjudgedAnswer(question, (await look(question)).passages);
  const { evidence } = answer;
  if (evidence) examples.push({ evidence, features: Object.values(evidence), label: isRight(answer), weight: 1 });
}

for (const question of await everydayQuestions('to-work-on')) {
  const text = questionInContext(question.asks, question.after ?? null);
  await observe(text, (answer) => judgeEverydayAnswer(question, answer.text) === 'right');
}
for (const answerCase of answerCases.filter((one) => splitOf(one) === 'train')) {
  await observe(answerCase.q, (answer) => faultsOf(answerCase, answer).length === 0);
}
await embeddings.close();

const names = Object.keys(examples[0]?.evidence ?? {}) as (keyof CutEvidence)[];
function modelOf(training: readonly Observed[]): Pick<CutModel, 'bias' | 'weights'> {
  const { bias, weights } = logisticRegression(training, PENALTY);
  const rounded = names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))]);
  return { bias: Number(bias.toFixed(2)), weights: Object.fromEntries(rounded) as CutModel['weights'] };
}

const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const model = modelOf(examples.filter((_, i) => i % FOLDS !== fold));
  const tested = examples.filter((_, i) => i % FOLDS === fold);
  return tested.map(({ evidence, label }) => ({ label, probability: cutProbability(evidence, model) }));
}).flat();
for (const threshold of THRESHOLDS) {
  const told = folds.filter(({ probability }) => probability >= threshold);
  const right = told.filter(({ label }) => label).length;
  console.log(`from ${threshold} on: ${right} right, ${told.length - right} wrong of ${folds.length}`);
}
console.log(JSON.stringify(modelOf(examples), null, 2));
process.exit(0);
