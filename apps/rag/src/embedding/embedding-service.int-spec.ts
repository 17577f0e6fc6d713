import { beforeAll, describe, expect, it } from 'vitest';
import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from './embedding-service';

const question = { whole: 'How do I descale the machine?', clauses: [] };
const passage = { title: 'Descaling', heading: 'When', text: 'Descale the machine once a month.' };

let embedding: EmbeddingService;

// Never closed: after a thread with the model has ended, another one can't be relied on in the same process.
beforeAll(async () => {
  embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));
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
