import type { Flow, Message } from '@abbotsford/understanding';
import { exactPart } from './spans';

/** Something that a model says it has heard, with the words that it heard it in. */
export interface SaidValue<T> {
  readonly value: T | null;
  readonly span: string;
}

/** "No" is an answer, never a goodbye. */
const bareNo = /^\W*(?:no|nope|nah|not (?:really|yet|now))\W*$/iu;

/** Where the talk goes, as far as the message bears it out. */
export function toFlow(said: SaidValue<Exclude<Flow, 'continuing'>> | null, message: Message): Flow {
  const part = said && exactPart(message, said.span);
  if (!part || !said.value) return 'continuing';
  return said.value === 'wants_to_exit' && bareNo.test(part.text) ? 'continuing' : said.value;
}

/** BCP 47 primary language ("pt" of "pt-BR"); what is none leaves the language of before. */
export const toLanguage = (said: string, before: string): string =>
  /^([a-z]{2,3})(?:[-_][a-z\d-]+)?$/i.exec(said.trim())?.[1]?.toLowerCase() ?? before;

const maxQuestions = 3;

/** The questions that stand in the message. */
export const toQuestions = (said: readonly string[], message: Message): readonly string[] =>
  said.flatMap((question) => exactPart(message, question)?.text ?? []).slice(0, maxQuestions);

/** What is quoted with words that the message has. */
export const quotedValues = <T>(
  said: readonly SaidValue<T>[],
  message: Message,
): readonly { value: T; span: string }[] =>
  said.flatMap(({ value, span }) => {
    const part = value !== null && exactPart(message, span);
    return part ? [{ value, span: part.text }] : [];
  });
