import { detectQuestions, readMessage } from '@abbotsford/understanding';
import type { Message } from '@abbotsford/understanding';
import type { UnderstandingInput } from '../domain/understanding';

/** A few words that begin as people go on, or name the utmost: "and the mildest", "or decaf", "the cheapest one". */
const goesOn = /^(?:(?:and|or|also)(?: [\p{L}\p{N}'-]+){1,5}|(?:the )?[a-z]+est(?: one)?)[.!?]*$/u;

/** Whether words that tell nothing by themselves go on, without a mark, with what the visitor asked right before. */
export function goesOnAsking({ text }: Message, history: UnderstandingInput['history']): boolean {
  const before = history.findLast(({ role }) => role === 'user');
  return before !== undefined && goesOn.test(text.trim()) && detectQuestions(readMessage(before.text)).length > 0;
}
