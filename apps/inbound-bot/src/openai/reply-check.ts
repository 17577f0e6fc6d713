import {
  brokenRule,
  contentRules,
  countQuestions,
  formRules,
  requestsContact,
  type CommonReplyFault,
  type ReplyRule,
} from '@abbotsford/bot/reply';
import { askedWords, deeds, done, neverAsked } from './reply-check.data';
import type { ReplyContext } from './reply-context';

/** Why a sentence of a model is not shown. */
export type ReplyFault =
  CommonReplyFault | 'empty' | 'other_question' | 'no_question' | 'nameless' | 'ticket_number' | 'untold';

const rules: readonly ReplyRule<ReplyContext, ReplyFault>[] = [
  ...formRules,
  // A customer is greeted by name.
  { fault: 'nameless', breaks: (sentence, { greeted }, shown) => shown === '' && !sentence.includes(greeted) },
  { fault: 'other_question', breaks: asksSomethingElse },
  { fault: 'ticket_number', breaks: tellsForeignTicket },
  { fault: 'promise', breaks: tellsUnplannedDeed },
  ...contentRules,
];

/**
 * Why a sentence must not be shown after what was shown already, or null. Whatever the customer's words, the passages and
 * the tools have made of a model, no sentence leaves that asks, promises or tells what the plan does not. Pure.
 */
export const checkSentence = (sentence: string, shown: string, context: ReplyContext): ReplyFault | null =>
  brokenRule(rules, sentence, shown, context);

/** What a reply lacks when no more of it comes, or null. */
export function checkEnd(shown: string, { asked, tickets }: ReplyContext): ReplyFault | null {
  if (shown === '') return 'empty';
  if (tickets.some((number) => !shown.toLowerCase().includes(number))) return 'untold';
  return asked === null || countQuestions(shown) > 0 ? null : 'no_question';
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

/** Whether a sentence asks, with or without a question mark, something that the plan does not ask. */
function asksSomethingElse(sentence: string, { asked, draft }: ReplyContext): boolean {
  if (draft.includes(sentence.toLowerCase())) return asked === null && countQuestions(sentence) > 0;
  const written = new Set(wordsOf(draft));
  const words = wordsOf(sentence);
  if (countQuestions(sentence) === 0) return requestsContact.test(sentence) && !requestsContact.test(draft);
  if (asked === null || words.some((word) => neverAsked.has(word) && !written.has(word))) return true;
  const expected = [...askedWords[asked.do], ...wordsOf(questionIn(draft)).filter((word) => word.length > 4)];
  return !words.some((word) => expected.includes(word));
}

const questionIn = (text: string): string => {
  const end = text.indexOf('?');
  return (
    text
      .slice(0, Math.max(end, 0))
      .split(/[.!\n]/u)
      .at(-1) ?? ''
  );
};

/** A ticket that neither the draft nor a tool has told, also when the customer has named it. */
function tellsForeignTicket(sentence: string, { trusted }: ReplyContext): boolean {
  const numbers = sentence.toLowerCase().match(/\bt-\d+/gu) ?? [];
  return numbers.some((number) => !trusted.includes(number));
}

/** What people of ours do or give is told where the draft tells it: what it only asks has not been done. */
function tellsUnplannedDeed(sentence: string, { trusted, draft, tellsTickets }: ReplyContext): boolean {
  const asks = countQuestions(sentence) > 0;
  const told = new Set(wordsOf(asks ? trusted : trusted.replace(questionIn(draft), ' ')));
  const words = wordsOf(sentence);
  const claimsTicket = !asks && !tellsTickets && words.includes('ticket') && words.some((word) => done.has(word));
  return claimsTicket || words.some((word) => deeds.has(word) && !told.has(word));
}
