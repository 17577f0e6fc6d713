import type { ReadContact } from './contact/read-contact';
import { detectConfirmation } from './confirmation-detector';
import { decliningAnswer, notKnowing } from './decline.data';
import type { FieldWords } from './decline-detector';
import { detectDeclined, detectUnknown, detectWithdrawn } from './decline-detector';
import { detectFlow, isGoodbye } from './flow-detector';
import type { Found, Heard, PendingAddress } from './heard';
import { detectLanguage } from './language-detector';
import { detectPromiseDemand, detectQuestions } from './question-detector';
import { requests } from './question.data';
import { isGibberish } from './small-talk-detector';

/** What a bot listens for: the names of its fields, and what people call them where they do. */
export interface Listening<Field extends string> {
  readonly fields: readonly Field[];
  readonly words: FieldWords<Field>;
}

/** What the bot knew before the message, as far as it gives words their meaning. */
export interface Known<Field extends string, Topic extends string> {
  /** What the bot's last reply asked for. */
  readonly asked: Topic | Field | null;
  readonly pending: PendingAddress | null;
  readonly language: string;
  readonly has: (field: Field) => boolean;
}

/**
 * What a message means beside the values that it tells and the small talk that it makes.
 * @param told the values; what is told is neither declined nor unknown
 */
export function hear<Field extends string, Topic extends string>(
  { message, rest }: Pick<ReadContact, 'message' | 'rest'>,
  told: Readonly<Partial<Record<Field | 'email', Found<unknown>>>>,
  known: Known<Field, Topic>,
  { fields, words }: Listening<Field>,
): Omit<Heard<Field, Topic | Field>, 'small_talk'> {
  const isOpen = (field: Topic | Field) => told[field as Field] === undefined;
  const isConfirming = known.pending !== null;
  const asked = fields.find((field) => field === known.asked) ?? null;
  const declined = detectDeclined(message, { asked, isConfirming, words }).filter(isOpen);
  const flow = detectFlow(message);
  const refusesBoth = (['email', 'phone'] as string[]).every((field) => (declined as string[]).includes(field));
  const gibberish = isGibberish(message.text);
  return {
    flow: flow === 'continuing' && refusesBoth ? 'refuses_contact' : flow,
    withdrawn: detectWithdrawn(message, words).filter((field) => isOpen(field) && known.has(field)),
    declined,
    unknown: detectUnknown(message, { asked: known.asked, words }).filter(isOpen),
    confirmation: detectConfirmation(message, told.email?.value as string | undefined, known.pending),
    questions: gibberish ? [] : detectQuestions(message),
    wants_promise: detectPromiseDemand(message),
    language: gibberish ? known.language : detectLanguage(rest.text, known.language),
  };
}

/** A request, a refusal, a goodbye, or not knowing: whatever was asked, this does not answer it. */
export const isNoAnswer = (text: string): boolean =>
  requests.test(text) || decliningAnswer.test(text) || notKnowing.test(text) || isGoodbye(text);

/** Nothing asked, wanted, refused or answered. */
export const saysNothing = (heard: Omit<Heard<string>, 'small_talk'>): boolean =>
  heard.flow === 'continuing' &&
  heard.confirmation === null &&
  !heard.wants_promise &&
  [heard.questions, heard.declined, heard.withdrawn, heard.unknown].every((list) => list.length === 0);
