import { isOrderInDocument, plainCharacters } from '@abbotsford/orders';
import type { Passage } from './passage';

/** What is longer would bury the sentence below it. */
const maxLength = 120;

/**
 * The innermost heading above a passage's text, to stand before a sentence: without the mark of a question, since a
 * reply asks one at most. Empty where there is none, it is long, or it gives orders.
 */
export function safeHeading({ heading = '' }: Pick<Passage, 'heading'>): string {
  const innermost = plainCharacters(heading.split(' > ').at(-1) ?? '');
  return innermost.length > maxLength || isOrderInDocument(innermost)
    ? ''
    : innermost.replace(/[?？]|(?<![:.!])[:.!]+$/gu, '');
}
