import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { questionInContext } from '@abbotsford/knowledge';
import { format } from 'prettier';
import { multiplier } from '@abbotsford/testing/multiplier';
import { fileAdapter } from '../src/retrieval/answer-adapter';
import type { WrittenAnswer } from '../src/retrieval/answer-index';
import { likeliestAnswer } from '../src/retrieval/choose-answer';
import { DIMENSIONS, restore } from '../src/retrieval/quantise';
import type { QuestionAdapter } from '../src/retrieval/question-adapter';
import { answerCases } from './answer-cases.data';
import { everydayQuestions } from './everyday-questions';
import { fitAdapter } from './fit-adapter';
import { fitAnswerModel, type AnswerExample } from './fit-answer-model';
import { faultsOf, splitOf } from './judge-answer';
import { judgeEverydayAnswer } from './judge-everyday-answer';
import { keptEmbeddings } from './kept-embeddings';
import { shippedKnowledge } from './look-for-answers';
import { casesFrom } from './search-cases';
import { hashOf } from './shipped-answers';

/**
 * `npx tsx apps/rag/evaluation/calibrate-answers.ts` learns how a written answer is found and when it is given, from the
 * shipped wordings, the everyday questions that are to be worked on, and the training parts of the other cases. Writes
 * the adapter, prints the model for `answer-model.data.ts` and, at each threshold, how many of the questions that are to
 * be worked on would be told rightly and wrongly. `npm run eval -- answers` says how both halves come out.
 */

/** Of each answer one of the first wordings is left out. */
const LEFT_OUT_OF = 4;
/** What examples count: wordings were chosen to be unlike each other, near misses are more than people ask. */
const WEIGHTS = { everyday: 1, wording: 0.3, nearMiss: 0.5 } as const;
const FOLDS = 4;
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
const adapterFile = path.join(import.meta.dirname, '../src/retrieval/answer-adapter.model.json');

const embeddings = await keptEmbeddings();
const { written, look, indexOf } = await shippedKnowledge(embeddings);
const multiply = await multiplier();
const adapterOf = (answers: readonly WrittenAnswer[]): Promise<QuestionAdapter> =>
  fitAdapter(
    answers.flatMap(({ questions, vectors }, answer) =>
      questions.map((_, i) => ({ vector: restore(vectors, i), answer })),
    ),
    answers.map(({ questions, vectors }) => restore(vectors, questions.length)),
    multiply,
  );

const adapter = await adapterOf(written);
const filed = fileAdapter(adapter, hashOf(written));
await writeFile(adapterFile, await format(JSON.stringify(filed), { parser: 'json', printWidth: 120 }));

const all = indexOf(written, adapter);
const examples: AnswerExample[] = [];
async function learnFrom(text: string, weight: number, isRight: (one: WrittenAnswer) => boolean, index = all) {
  const { candidates } = await look(text, index);
  examples.push({ candidates, right: candidates.map((one) => isRight(one.written)), weight });
}
for (const question of await everydayQuestions('to-work-on')) {
  const text = questionInContext(question.asks, question.after ?? null);
  await learnFrom(text, WEIGHTS.everyday, ({ answer }) => judgeEverydayAnswer(question, answer) === 'right');
}
const everyday = examples.length;
for (const one of answerCases.filter((answerCase) => splitOf(answerCase) === 'train')) {
  await learnFrom(one.q, WEIGHTS.everyday, ({ answer }) => faultsOf(one, { text: answer, cited: [] }).length === 0);
}
for (const { q, answerable, split } of (await casesFrom('shipped')).queries) {
  if (!answerable && split === 'train') await learnFrom(q, WEIGHTS.nearMiss, () => false);
}

const firstWording = examples.length;
// Wordings that neither the adapter nor the index knows.
const leftOut = ({ questions }: WrittenAnswer, i: number): number => i % Math.min(LEFT_OUT_OF, questions.length);
const known = written.map((one, i) => ({
  ...one,
  questions: one.questions.filter((_, j) => j !== leftOut(one, i)),
  vectors: one.vectors.filter((_, at) => Math.floor(at / DIMENSIONS) !== leftOut(one, i)),
}));
const withoutThem = indexOf(known, await adapterOf(known));
for (const [i, one] of written.entries()) {
  await learnFrom(one.questions[leftOut(one, i)] ?? '', WEIGHTS.wording, ({ id }) => id === one.id, withoutThem);
}
await embeddings.close();

const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const model = { ...fitAnswerModel(examples.filter((_, i) => i % FOLDS !== fold)), threshold: 0 };
  return examples.flatMap(({ candidates, right }, i) => {
    const likeliest = i % FOLDS === fold ? likeliestAnswer(candidates, model) : null;
    const place = candidates.findIndex(({ written: { id } }) => id === likeliest?.written.id);
    return likeliest ? [{ i, confidence: likeliest.confidence, right: right[place] ?? false }] : [];
  });
}).flat();
for (const threshold of THRESHOLDS) {
  const told = folds.filter(({ confidence }) => confidence >= threshold);
  const counts = [told.filter(({ i }) => i < everyday), told.filter(({ i }) => i >= firstWording)].map((some) => {
    const right = some.filter((one) => one.right).length;
    return `${right} right, ${some.length - right} wrong`;
  });
  console.log(
    `from ${threshold} on: ${counts[0]} of ${everyday} questions; ` +
      `${counts[1]} of ${examples.length - firstWording} wordings that were left out`,
  );
}
const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(2)) : value);
console.log(JSON.stringify(fitAnswerModel(examples), rounded, 2));
process.exit(0);
