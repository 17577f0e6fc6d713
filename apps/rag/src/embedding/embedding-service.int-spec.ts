import { beforeAll, describe, expect, it } from 'vitest';
import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from './embedding-service';
import { EmbeddingWorker } from './embedding-worker';

const question = { whole: 'How do I descale the machine?', clauses: [] };
const passage = { title: 'Descaling', heading: 'When', text: 'Descale the machine once a month.' };

let embedding: EmbeddingService;
let dir: string;

// Never closed: after a thread with the model has ended, another one can't be relied on in the same process.
beforeAll(async () => {
  dir = await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] });
  embedding = new EmbeddingService(dir);
  await embedding.embedPassage(passage);
  await embedding.warmUp();
});

/** The names of what was asked, in the order in which it was answered. */
async function order(asked: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const answered: string[] = [];
  await Promise.all(Object.entries(asked).map(([name, ask]) => ask().then(() => answered.push(name))));
  return answered;
}

describe('EmbeddingService', () => {
  it('gives a question its turn between texts that are compared', async () => {
    const texts = Array.from({ length: 50 }, (_, i) => `Exemplar number ${i} of something that visitors say`);
    expect(
      await order({
        texts: () => embedding.embedTexts(texts),
        question: () => embedding.embedQuestion(question),
      }),
    ).toEqual(['question', 'texts']);
  });

  it('lets questions that wait go before the next text of a document', async () => {
    const questions = Array.from({ length: 10 }, (_, i) => ({ whole: `${question.whole} ${i}`, clauses: [] }));
    expect(
      await order({
        questions: () => Promise.all(questions.map((one) => embedding.embedQuestion(one))),
        document: () => embedding.embedPassage(passage),
      }),
    ).toEqual(['questions', 'document']);
  });

  it('takes all clauses of a question or none, so that nothing is embedded in vain', async () => {
    const long = { ...question, clauses: Array.from({ length: 8 }, (_, i) => `And what about part ${i} of it?`) };
    const asking: Promise<unknown>[] = [];
    const taken = Array.from({ length: 40 }, () => {
      const before = embedding.waiting;
      asking.push(embedding.embedQuestion(long));
      return embedding.waiting - before;
    });
    const answers = await Promise.allSettled(asking);
    expect(new Set(taken)).toEqual(new Set([9, 0]));
    expect(answers.map(({ status }) => status)).toEqual(taken.map((n) => (n > 0 ? 'fulfilled' : 'rejected')));
  });

  it('goes on with a document although questions never end', async () => {
    let done = false;
    const asking = (async () => {
      while (!done) await Promise.all([embedding.embedQuestion(question), embedding.embedQuestion(question)]);
    })();
    await embedding.embedPassage(passage);
    done = true;
    await asking;
  });
});

describe('a model that nobody uses for a while', () => {
  it('is put out of memory, and read again for the next text', async () => {
    const worker = new EmbeddingWorker({ dir, maxTokens: 512, background: false, keptForMs: 500 });
    const text = 'The machine is cleaned with water every day. '.repeat(50);
    const first = await worker.embed(text);
    const inUse = process.memoryUsage.rss();
    await expect.poll(() => inUse - process.memoryUsage.rss(), { timeout: 20_000 }).toBeGreaterThan(40 * 1_024 * 1_024);
    expect(await worker.embed(text)).toEqual(first);
  });
});
