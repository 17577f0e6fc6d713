import {
  claims,
  commitment,
  companyClaim,
  contactPromise,
  emailAddress,
  internals,
  link,
  longNumber,
  notPlain,
  outOfRole,
  plainNumber,
  refusableClaims,
  referral,
  refusal,
  times,
} from './reply-check.data';
import { hasStep } from './reply-context';
import type { ReplyContext } from './reply-context';
import { asksSomethingElse, countQuestions, putsPlannedQuestion } from './reply-question';
import { repeatsPartOf } from '@abbotsford/bot/reply';

/** Why a sentence of a model is not shown. */
export type ReplyFault =
  | 'empty'
  | 'too_long'
  | 'not_plain'
  | 'repeated'
  | 'second_question'
  | 'other_question'
  | 'no_question'
  | 'price'
  | 'promise'
  | 'time'
  | 'number'
  | 'link'
  | 'contact_detail'
  | 'company_claim'
  | 'internals'
  | 'out_of_role'
  /** The visitor orders the model about, or the reply does what they ordered. */
  | 'steered';

interface Rule {
  readonly fault: ReplyFault;
  readonly breaks: (sentence: string, context: ReplyContext, shown: string) => boolean;
}

/** As long as the longest written reply, with an answer in it. */
const maxReplyLength = 900;
const contactDigits = 7;

const rules: readonly Rule[] = [
  { fault: 'too_long', breaks: (sentence, _, shown) => shown.length + sentence.length > maxReplyLength },
  { fault: 'not_plain', breaks: (sentence) => notPlain.test(sentence) },
  { fault: 'internals', breaks: tellsInternals },
  { fault: 'out_of_role', breaks: (sentence) => outOfRole.some((pattern) => pattern.test(sentence)) },
  { fault: 'steered', breaks: doesAsOrdered },
  { fault: 'repeated', breaks: isRepeated },
  { fault: 'second_question', breaks: (sentence, _, shown) => countQuestions(shown) + countQuestions(sentence) > 1 },
  { fault: 'other_question', breaks: asksSomethingElse },
  { fault: 'contact_detail', breaks: tellsForeignContact },
  // Not even a link of a passage: where to send visitors is what a poisoned document would change first.
  {
    fault: 'link',
    breaks: (sentence, { draft }) => found(withoutEmails(sentence), link).some((one) => !draft.includes(one)),
  },
  ...claims.map(({ fault, pattern }) => ({
    fault,
    breaks: (sentence: string, { trusted }: ReplyContext) =>
      found(sentence, pattern).some((one) => !trusted.includes(one)),
  })),
  ...refusableClaims.map(({ fault, pattern }) => ({
    fault,
    breaks: (sentence: string, context: ReplyContext) => claimsUnrefused(sentence, context, pattern),
  })),
  { fault: 'promise', breaks: promisesContact },
  { fault: 'time', breaks: tellsUntoldTime },
  { fault: 'number', breaks: tellsUntoldNumber },
  {
    fault: 'company_claim',
    breaks: (sentence, context) =>
      companyClaim.test(sentence) && !companyClaim.test(context.trusted) && !hasStep(context, 'answer'),
  },
];

/**
 * Why a sentence must not be shown after what was shown already, or null. The visitor's words and the passages may try
 * to steer a model; whatever comes of it, no sentence leaves that asks, promises or tells what the plan does not. Pure.
 */
export function checkSentence(sentence: string, shown: string, context: ReplyContext): ReplyFault | null {
  return rules.find(({ breaks }) => breaks(sentence, context, shown))?.fault ?? null;
}

/** What a reply lacks when no more of it comes, or null. */
export function checkEnd(shown: string, context: ReplyContext): ReplyFault | null {
  if (shown === '') return 'empty';
  return putsPlannedQuestion(shown, context) ? null : 'no_question';
}

const found = (text: string, pattern: RegExp): readonly string[] => text.toLowerCase().match(pattern) ?? [];
const withoutEmails = (text: string) => text.replace(emailAddress, ' ');

function tellsInternals(sentence: string, { instructions }: ReplyContext): boolean {
  const plain = withoutEmails(sentence);
  if (internals.some((pattern) => pattern.test(plain))) return true;
  return repeatsPartOf(instructions, plain);
}

/** Says the words that the visitor wants to hear, or what they wrote. */
function doesAsOrdered(sentence: string, { demanded, heard, trusted }: ReplyContext): boolean {
  return (
    demanded.some((words) => says(sentence, words)) ||
    (!repeatsPartOf(trusted, sentence) && heard.some((text) => repeatsPartOf(text, sentence)))
  );
}

/** Whole words only: "Dan" is not in "dandelion". */
function says(sentence: string, words: string): boolean {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu').test(sentence);
}

/** The same sentence twice in a reply, or a question in the words of an earlier one. */
function isRepeated(sentence: string, { said }: ReplyContext, shown: string): boolean {
  const words = sentence.toLowerCase();
  if (words.length > 3 && shown.toLowerCase().includes(words)) return true;
  return countQuestions(sentence) > 0 && said.some((earlier) => earlier.includes(words));
}

/** Addresses and long numbers are the visitor's own, or stand in the passages. */
function tellsForeignContact(sentence: string, { state, trusted }: ReplyContext): boolean {
  const pending = state.pending_confirmation;
  const own = [state.email, pending?.suggestion, pending?.typed].map((address) => address?.toLowerCase());
  const addresses = found(sentence, emailAddress).filter((one) => !own.includes(one) && !trusted.includes(one));
  if (addresses.length > 0) return true;
  const known = [state.phone ?? '', trusted].map(digitsOf);
  return longNumbers(sentence).some((digits) => !known.some((text) => text.includes(digits.replace(/^0+/, ''))));
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
const longNumbers = (text: string): readonly string[] =>
  found(text, longNumber)
    .map(digitsOf)
    .filter((digits) => digits.length >= contactDigits);

function claimsUnrefused(sentence: string, context: ReplyContext, pattern: RegExp): boolean {
  return [...sentence.matchAll(pattern)].some((match) => {
    const refused = refusal.test(sentence.slice(0, match.index));
    const referred = hasStep(context, 'no_promise') && referral.test(sentence.slice(match.index));
    return !context.trusted.includes(match[0].toLowerCase()) && !refused && !referred;
  });
}

/** That the team gets in touch is said where the plan brings it about, and nowhere else. */
function promisesContact(sentence: string, context: ReplyContext): boolean {
  if (!contactPromise.test(sentence) || countQuestions(sentence) > 0) return false;
  return !contactPromise.test(context.trusted) && !hasStep(context, 'offer_call', 'connect_person', 'settle_call');
}

/** The visitor's own dates may be repeated, but not promised. A question may name times to choose from. */
function tellsUntoldTime(sentence: string, { trusted, told }: ReplyContext): boolean {
  const promises = commitment.test(sentence);
  if (countQuestions(sentence) > 0 && !promises) return false;
  return found(sentence, times).some((time) => !trusted.includes(time) && (promises || !told.includes(time)));
}

function tellsUntoldNumber(sentence: string, { trusted, told, state }: ReplyContext): boolean {
  const known = numbersIn(commitment.test(sentence) ? trusted : `${trusted}\n${told}\n${state.phone ?? ''}`);
  const plain = withoutEmails(sentence).replace(longNumber, (number) =>
    digitsOf(number).length >= contactDigits ? ' ' : number,
  );
  return numbersIn(plain).some((number) => !known.includes(number));
}

const numbersIn = (text: string): readonly string[] =>
  found(text, plainNumber).map((number) => number.replace(/,(?=\d{3}\b)/g, ''));
