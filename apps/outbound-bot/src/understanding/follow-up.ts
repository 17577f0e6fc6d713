import { detectQuestions, readMessage } from '@abbotsford/understanding';
import type { Message } from '@abbotsford/understanding';
import type { UnderstandingInput } from '../domain/understanding';

/** A few words that begin as people go on, or name the utmost: "and the mildest", "or decaf", "the cheapest one". */
const goesOn = /^\W*(?:(?:and|or|also)(?: [^\s?]+){1,5}|(?:the )?\p{L}+est(?: one)?)\W*$/u;

/** Whether words that tell nothing by themselves go on, without a mark, with what the visitor asked right before. */
export function goesOnAsking({ text }: Message, history: UnderstandingInput['history']): boolean {
  const before = history.findLast(({ role }) => role === 'user');
  return before !== undefined && goesOn.test(text) && detectQuestions(readMessage(before.text)).length > 0;
}
