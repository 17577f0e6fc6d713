import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { extractiveAnswer, questionInContext, safePassages } from '@abbotsford/knowledge';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { AnswerIndex, type AnswerCandidate, type WrittenAnswer } from '../src/retrieval/answer-index';
import { chooseAnswer, type AnswerModel } from '../src/retrieval/choose-answer';
import { DIMENSIONS } from '../src/retrieval/quantise';
import { everydayQuestions, halves } from './everyday-questions';
import { fitAnswerModel, type AnswerExample } from './fit-answer-model';
import { judgeEverydayAnswer, type Verdict } from './judge-everyday-answer';
import { casesFrom, indexOf, type Embeddings } from './search-cases';
import { shippedAnswers } from './shipped-answers';

/**
 * `npx tsx apps/rag/evaluation/calibrate-answers.ts` learns when a written answer is given, from the everyday questions
 * that are to be worked on and from shipped wordings that are left out one by one. Prints the model for
 * `answer-model.data.ts`, and how both halves of the questions come out with documents alone and with written answers.
 */

const THRESHOLD = 0.4;
/** Of every fourth answer a wording is left out, another one each time. */
const LEFT_OUT_EVERY = 4;
/** What a wording that is left out counts beside a question: others were chosen to be unlike it in words. */
const WORDING_WEIGHT = 0.3;

const embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));
const folder = path.join(import.meta.dirname, '../knowledge-base');
const kept: Embeddings = new Map();
const documents = await indexOf((await casesFrom('shipped')).documents, embedding, kept);

const titles = new Map<string, string>();
async function titleOf(document: string): Promise<string> {
  const text = await readFile(path.join(folder, `${document}.md`), 'utf8');
  const title = /^title: (.+)$/m.exec(text)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  titles.set(document, title);
  return title;
}

const written: WrittenAnswer[] = [];
for (const [i, { questions, answer, document }] of (await shippedAnswers()).entries()) {
  // Documents have their titles for ids here.
  const document_id = titles.get(document) ?? (await titleOf(document));
  const vectors = await embedding.embedAnswer({ questions, answer });
  written.push({ id: String(i), questions, answer, document_id, vectors });
}
const answers = new AnswerIndex(await embedding.language());
for (const one of written) answers.put(one);

async function look(text: string) {
  const vectors = await embedding.embedQuestion(documents.questionTexts(text));
  const found = documents.search(text, vectors, { topK: 5 });
  const candidates = answers.candidates({ text, vector: vectors.whole, documents: found.documents });
  const passages = found.results.map(({ source_file: source, ...passage }) => ({ ...passage, source }));
  const cut = found.answerable ? extractiveAnswer(text, safePassages(passages), false).text : '';
  return { candidates, cut: cut === '' ? null : cut };
}

const examples: AnswerExample[] = [];
const looked = new Map<
  (typeof halves)[number],
  {
    question: Awaited<ReturnType<typeof everydayQuestions>>[number];
    candidates: readonly AnswerCandidate[];
    cut: string | null;
  }[]
>();
for (const half of halves) {
  const of = [];
  for (const question of await everydayQuestions(half)) {
    const text = questionInContext(question.asks, question.after ?? null);
    of.push({ question, ...(await look(text)) });
  }
  looked.set(half, of);
}
for (const { question, candidates } of looked.get('to-work-on') ?? []) {
  const right = candidates.map(({ written: { answer } }) => judgeEverydayAnswer(question, answer) === 'right');
  examples.push({ candidates, right, weight: 1 });
}
for (let i = 0; i < written.length; i += LEFT_OUT_EVERY) {
  const whole = written[i];
  if (!whole) continue;
  const out = i % whole.questions.length;
  const rest = whole.questions.filter((_, j) => j !== out);
  const vectors = whole.vectors.filter((_, at) => Math.floor(at / DIMENSIONS) !== out);
  answers.put({ ...whole, questions: rest, vectors });
  const { candidates } = await look(whole.questions[out] ?? '');
  examples.push({ candidates, right: candidates.map((one) => one.written.id === whole.id), weight: WORDING_WEIGHT });
  answers.put(whole);
}

const model: AnswerModel = { ...fitAnswerModel(examples), threshold: THRESHOLD };
console.log(
  JSON.stringify(model, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value), 2),
);

for (const [half, of] of looked) {
  const tally = (told: (one: (typeof of)[number]) => string | null): Record<Verdict, number> => {
    const counts = { right: 0, wrong: 0, no_answer: 0, rightly_unknown: 0 };
    for (const one of of) counts[judgeEverydayAnswer(one.question, told(one))]++;
    return counts;
  };
  const ofEditors = ({ candidates }: (typeof of)[number]) => chooseAnswer(candidates, model)?.written.answer ?? null;
  console.log(half, of.length);
  console.log(
    '  documents alone',
    tally(({ cut }) => cut),
  );
  console.log('  written answers alone', tally(ofEditors));
  console.log(
    '  written answers, then documents',
    tally((one) => ofEditors(one) ?? one.cut),
  );
}
await embedding.close();
process.exit(0);
