import type { Message, Sentence } from './message';
import { wordsAt } from './message';
import { notForKnowledge, promiseDemands, questionInside, questionStart, requests } from './question.data';
import { wantsHuman } from './leaving.data';

/** A message holds few real questions; more are noise. */
const most = 3;

/** Questions that want an answer from the knowledge base, in the visitor's words. */
export function detectQuestions(message: Message): string[] {
  return message.sentences
    .flatMap((sentence) => (isQuestion(sentence) ? [sentence] : unmarkedQuestion(sentence)))
    .filter(({ text }) => !promiseDemands.test(text))
    .map(({ start, end }) => wordsAt(message, start, end))
    .filter((words) => words.length > 0)
    .slice(0, most);
}

/** The end of a long statement that goes over into a question, as people dictate. */
function unmarkedQuestion(sentence: Sentence): Sentence[] {
  const match = questionInside.exec(sentence.text);
  if (
    !match ||
    match.index < 15 ||
    /\b(?:know|sure|decided|see|wondering|matter|care|forgot|idea|tell you|that's|about|on|of|to|from) $/u.test(
      sentence.text.slice(0, match.index),
    )
  )
    return [];
  const question = { ...sentence, text: match[0], start: sentence.start + match.index };
  return isQuestion({ ...question, asks: true }) ? [question] : [];
}

/** Whether the visitor presses for a discount, a guarantee and the like. */
export const detectPromiseDemand = (message: Message): boolean =>
  message.sentences.some(({ text }) => promiseDemands.test(text));

function isQuestion({ text, asks }: Sentence): boolean {
  const words = text.trim();
  const form = asks || questionStart.test(words) || requests.test(words);
  if (!form || (words.match(/\p{L}+/gu) ?? []).join('').length < 4) return false;
  return !notForKnowledge.some((pattern) => pattern.test(words)) && !wantsHuman.some((pattern) => pattern.test(words));
}
