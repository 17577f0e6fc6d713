import { questionInContext } from '@abbotsford/knowledge';
import type { AnswerModel } from '../src/retrieval/choose-answer';
import { DIMENSIONS } from '../src/retrieval/quantise';
import { everydayQuestions } from './everyday-questions';
import { fitAnswerModel, type AnswerExample } from './fit-answer-model';
import { judgeEverydayAnswer } from './judge-everyday-answer';
import { keptEmbeddings } from './kept-embeddings';
import { shippedKnowledge } from './look-for-answers';

/**
 * `npx tsx apps/rag/evaluation/calibrate-answers.ts` learns when a written answer is given, from the everyday questions
 * that are to be worked on and from shipped wordings that are left out one by one. Prints the model for
 * `answer-model.data.ts`; `npm run eval -- answers` says how it does.
 */

/** Of each answer one of the first wordings is left out, another one each time. */
const LEFT_OUT_OF = 4;
/** What a wording that is left out counts beside a question: others were chosen to be unlike it in words. */
const WORDING_WEIGHT = 0.3;

const embeddings = await keptEmbeddings();
const { written, answers, look } = await shippedKnowledge(embeddings);

const examples: AnswerExample[] = [];
for (const question of await everydayQuestions('to-work-on')) {
  const { candidates } = await look(questionInContext(question.asks, question.after ?? null));
  const right = candidates.map(({ written: { answer } }) => judgeEverydayAnswer(question, answer) === 'right');
  examples.push({ candidates, right, weight: 1 });
}
for (let i = 0; i < written.length; i++) {
  const whole = written[i];
  if (!whole) continue;
  const out = i % Math.min(LEFT_OUT_OF, whole.questions.length);
  const rest = whole.questions.filter((_, j) => j !== out);
  const vectors = whole.vectors.filter((_, at) => Math.floor(at / DIMENSIONS) !== out);
  answers.put({ ...whole, questions: rest, vectors });
  const { candidates } = await look(whole.questions[out] ?? '');
  examples.push({ candidates, right: candidates.map((one) => one.written.id === whole.id), weight: WORDING_WEIGHT });
  answers.put(whole);
}
await embeddings.close();

const model: Omit<AnswerModel, 'threshold'> = fitAnswerModel(examples);
console.log(
  JSON.stringify(model, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value), 2),
);
process.exit(0);
