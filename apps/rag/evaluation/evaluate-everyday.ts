import { extractiveAnswer, questionInContext, type Passage } from '@abbotsford/knowledge';
import { answerModel } from '../src/retrieval/answer-model.data';
import { chooseAnswer } from '../src/retrieval/choose-answer';
import { everydayQuestions, halves } from './everyday-questions';
import { judgeEverydayAnswer, type Verdict } from './judge-everyday-answer';
import { keptEmbeddings } from './kept-embeddings';
import { shippedKnowledge } from './look-for-answers';

/**
 * `npm run eval -- answers`: how both halves of the everyday questions come out without a language model, by what the
 * answer is: written by somebody, cut out of documents, or none. `VERBOSE=1` shows what is not right of those that are to
 * be worked on; nobody who works on answers reads the others.
 */

type Kind = 'written' | 'cut' | 'none';

const writtenPassage = (text: string): Passage => ({
  ...{ document_id: '', title: '', source: '', score: 1 },
  ...{ text, is_answer: true },
});

const embeddings = await keptEmbeddings();
const { look } = await shippedKnowledge(embeddings);

for (const half of halves) {
  const counts = new Map<Kind, Record<Verdict, number>>();
  const questions = await everydayQuestions(half);
  for (const question of questions) {
    const text = questionInContext(question.asks, question.after ?? null);
    const { candidates, passages } = await look(text);
    const written = chooseAnswer(candidates, answerModel)?.written.answer;
    const said = extractiveAnswer(text, [...(written ? [writtenPassage(written)] : []), ...passages], false).text;
    const answer = said === '' ? null : said;
    const kind: Kind = answer === null ? 'none' : answer === written ? 'written' : 'cut';
    const verdict = judgeEverydayAnswer(question, answer);
    const of = counts.get(kind) ?? { right: 0, wrong: 0, no_answer: 0, rightly_unknown: 0 };
    counts.set(kind, { ...of, [verdict]: of[verdict] + 1 });
    if (process.env['VERBOSE'] && half === 'to-work-on' && !verdict.startsWith('right')) {
      console.log(`${verdict}, ${kind}: ${question.asks}\n  ${answer ?? '-'}`);
    }
  }
  const total = (verdict: Verdict): number => [...counts.values()].reduce((sum, of) => sum + of[verdict], 0);
  console.log(
    `${half}: ${questions.length} questions, ${total('right')} right, ${total('wrong')} wrong, ` +
      `${total('no_answer')} not answered, ${total('rightly_unknown')} rightly not answered`,
  );
  for (const [kind, of] of counts) {
    console.log(`  ${kind}: ${of.right} right, ${of.wrong} wrong, ${of.no_answer + of.rightly_unknown} unknown`);
  }
}
await embeddings.close();
process.exit(0);
