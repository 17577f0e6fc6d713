import { extractiveAnswer, questionsApart, type Passage } from '@abbotsford/knowledge';
import adapterFile from '../src/retrieval/answer-adapter.model.json';
import { answerModel } from '../src/retrieval/answer-model.data';
import { chooseAnswer } from '../src/retrieval/choose-answer';
import { everydayQuestions, halves } from './everyday-questions';
import { judgeEverydayAnswer, type JudgedQuestion, type Verdict } from './judge-everyday-answer';
import { keptEmbeddings } from './kept-embeddings';
import { shippedKnowledge, type ShippedKnowledge } from './look-for-answers';
import { otherBusinesses } from './other-businesses';
import { hashOf } from './shipped-answers';

/**
 * `npm run eval -- answers`: how both halves of the everyday questions, and questions on documents of other businesses,
 * come out without a language model, by what the answer is: written by somebody, cut out of documents, or none.
 * `VERBOSE=1` shows what is not right of those that may be read, and leaves out the half that only measures; nobody who
 * works on answers reads that one.
 */

type Kind = 'written' | 'cut' | 'none';
type Asked = JudgedQuestion & { readonly asks: string; readonly after?: string | undefined };

const writtenPassage = (text: string): Passage => ({
  ...{ document_id: '', title: '', source: '', score: 1 },
  ...{ text, is_answer: true },
});
const verbose = Boolean(process.env['VERBOSE']);

async function measure(name: string, questions: readonly Asked[], { look }: ShippedKnowledge): Promise<void> {
  const counts = new Map<Kind, Record<Verdict, number>>();
  for (const question of questions) {
    const found: Passage[] = [];
    // As the bots do: each question of a message by itself.
    for (const asked of questionsApart(question.asks, question.after ?? null)) {
      const { candidates, passages } = await look(asked);
      const written = chooseAnswer(candidates, answerModel)?.written.answer;
      found.push(...[...(written ? [writtenPassage(written)] : []), ...passages].map((one) => ({ ...one, asked })));
    }
    const said = extractiveAnswer(question.asks, found, false).text;
    const answer = said === '' ? null : said;
    const kind: Kind = answer === null ? 'none' : found.some(({ is_answer }) => is_answer) ? 'written' : 'cut';
    const verdict = judgeEverydayAnswer(question, answer);
    const of = counts.get(kind) ?? { right: 0, wrong: 0, no_answer: 0, rightly_unknown: 0 };
    counts.set(kind, { ...of, [verdict]: of[verdict] + 1 });
    if (verbose && !verdict.startsWith('right'))
      console.log(`${verdict}, ${kind}: ${question.asks}\n  ${answer ?? '-'}`);
  }
  const total = (verdict: Verdict): number => [...counts.values()].reduce((sum, of) => sum + of[verdict], 0);
  console.log(
    `${name}: ${questions.length} questions, ${total('right')} right, ${total('wrong')} wrong, ` +
      `${total('no_answer')} not answered, ${total('rightly_unknown')} rightly not answered`,
  );
  for (const [kind, of] of counts) {
    console.log(`  ${kind}: ${of.right} right, ${of.wrong} wrong, ${of.no_answer + of.rightly_unknown} unknown`);
  }
}

const embeddings = await keptEmbeddings();
const shipped = await shippedKnowledge(embeddings);
if (hashOf(shipped.written) !== adapterFile.learnt_from) {
  console.log('Wordings or answers have changed since they were learnt from: calibrate-answers.ts learns them anew.');
}
for (const half of halves.filter((one) => !verbose || one === 'to-work-on')) {
  await measure(half, await everydayQuestions(half), shipped);
}
const others = await otherBusinesses();
await measure('other businesses', others.questions, await shippedKnowledge(embeddings, others.documents));
await embeddings.close();
process.exit(0);
