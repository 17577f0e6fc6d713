import type { ReplyBasis } from './reply-basis';
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
import { repeatsPartOf } from './steering';

/** Why a sentence of a model is not shown. */
export type CommonReplyFault =
  | 'too_long'
  | 'not_plain'
  | 'repeated'
  | 'second_question'
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

/** A sentence that breaks a rule is not shown after what was shown already. */
export interface ReplyRule<Basis, Fault = CommonReplyFault> {
  readonly fault: Fault;
  readonly breaks: (sentence: string, basis: Basis, shown: string) => boolean;
}

/** As long as the longest written reply, with an answer in it. */
const maxReplyLength = 900;
const contactDigits = 7;

/** The form of a reply, and whose words it says. */
export const formRules: readonly ReplyRule<ReplyBasis>[] = [
  { fault: 'too_long', breaks: (sentence, _, shown) => shown.length + sentence.length > maxReplyLength },
  { fault: 'not_plain', breaks: (sentence) => notPlain.test(sentence) },
  { fault: 'internals', breaks: tellsInternals },
  { fault: 'out_of_role', breaks: (sentence) => outOfRole.some((pattern) => pattern.test(sentence)) },
  { fault: 'steered', breaks: doesAsOrdered },
  { fault: 'repeated', breaks: isRepeated },
  { fault: 'second_question', breaks: (sentence, _, shown) => countQuestions(shown) + countQuestions(sentence) > 1 },
];

/** What a reply may claim, promise and tell. */
export const contentRules: readonly ReplyRule<ReplyBasis>[] = [
  { fault: 'contact_detail', breaks: tellsForeignContact },
  // Not even a link of a passage: where to send visitors is what a poisoned document would change first.
  {
    fault: 'link',
    breaks: (sentence, { draft }) => found(withoutEmails(sentence), link).some((one) => !draft.includes(one)),
  },
  ...claims.map(({ fault, pattern }) => ({
    fault,
    breaks: (sentence: string, { trusted }: ReplyBasis) =>
      found(sentence, pattern).some((one) => !trusted.includes(one)),
  })),
  ...refusableClaims.map(({ fault, pattern }) => ({
    fault,
    breaks: (sentence: string, basis: ReplyBasis) => claimsUnrefused(sentence, basis, pattern),
  })),
  { fault: 'promise', breaks: promisesContact },
  { fault: 'time', breaks: tellsUntoldTime },
  { fault: 'number', breaks: tellsUntoldNumber },
  {
    fault: 'company_claim',
    breaks: (sentence, basis) =>
      companyClaim.test(sentence) && !companyClaim.test(basis.trusted) && !basis.allows.answers,
  },
];

/** The fault of the first rule that a sentence breaks, or null. */
export const brokenRule = <Basis, Fault>(
  rules: readonly ReplyRule<Basis, Fault>[],
  sentence: string,
  shown: string,
  basis: Basis,
): Fault | null => rules.find(({ breaks }) => breaks(sentence, basis, shown))?.fault ?? null;

const questionMarks = /[?？]/gu;
export const countQuestions = (text: string): number => text.match(questionMarks)?.length ?? 0;

const found = (text: string, pattern: RegExp): readonly string[] => text.toLowerCase().match(pattern) ?? [];
const withoutEmails = (text: string) => text.replace(emailAddress, ' ');

function tellsInternals(sentence: string, { instructions }: ReplyBasis): boolean {
  const plain = withoutEmails(sentence);
  if (internals.some((pattern) => pattern.test(plain))) return true;
  return repeatsPartOf(instructions, plain);
}

/** Says the words that the visitor wants to hear, or what they wrote. */
function doesAsOrdered(sentence: string, { demanded, heard, trusted }: ReplyBasis): boolean {
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
function isRepeated(sentence: string, { said }: ReplyBasis, shown: string): boolean {
  const words = sentence.toLowerCase();
  if (words.length > 3 && shown.toLowerCase().includes(words)) return true;
  return countQuestions(sentence) > 0 && said.some((earlier) => earlier.includes(words));
}

/** Addresses and long numbers are the person's own, or stand in the passages. */
function tellsForeignContact(sentence: string, { emails, phone, trusted }: ReplyBasis): boolean {
  const addresses = found(sentence, emailAddress).filter((one) => !emails.includes(one) && !trusted.includes(one));
  if (addresses.length > 0) return true;
  const known = [phone, trusted].map(digitsOf);
  return longNumbers(sentence).some((digits) => !known.some((text) => text.includes(digits.replace(/^0+/, ''))));
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
const longNumbers = (text: string): readonly string[] =>
  found(text, longNumber)
    .map(digitsOf)
    .filter((digits) => digits.length >= contactDigits);

function claimsUnrefused(sentence: string, basis: ReplyBasis, pattern: RegExp): boolean {
  return [...sentence.matchAll(pattern)].some((match) => {
    const refused = refusal.test(sentence.slice(0, match.index));
    const referred = basis.allows.refers && referral.test(sentence.slice(match.index));
    return !basis.trusted.includes(match[0].toLowerCase()) && !refused && !referred;
  });
}

/** That the team gets in touch is said where the plan brings it about, and nowhere else. */
function promisesContact(sentence: string, basis: ReplyBasis): boolean {
  if (!contactPromise.test(sentence) || countQuestions(sentence) > 0) return false;
  return !contactPromise.test(basis.trusted) && !basis.allows.contact;
}

/** The visitor's own dates may be repeated, but not promised. A question may name times to choose from. */
function tellsUntoldTime(sentence: string, { trusted, told }: ReplyBasis): boolean {
  const promises = commitment.test(sentence);
  if (countQuestions(sentence) > 0 && !promises) return false;
  return found(sentence, times).some((time) => !trusted.includes(time) && (promises || !told.includes(time)));
}

function tellsUntoldNumber(sentence: string, { trusted, told, phone }: ReplyBasis): boolean {
  const known = numbersIn(commitment.test(sentence) ? trusted : `${trusted}\n${told}\n${phone}`);
  const plain = withoutEmails(sentence).replace(longNumber, (number) =>
    digitsOf(number).length >= contactDigits ? ' ' : number,
  );
  return numbersIn(plain).some((number) => !known.includes(number));
}

const numbersIn = (text: string): readonly string[] =>
  found(text, plainNumber).map((number) => number.replace(/,(?=\d{3}\b)/g, ''));
