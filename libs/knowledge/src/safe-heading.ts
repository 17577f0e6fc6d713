import type { Passage } from './passage';
import { safePassages } from './safe-passages';

/** What is longer would bury the sentence below it. */
const maxLength = 120;

/**
 * The innermost heading above a passage's text, to stand before a sentence: without the mark of a question, since a
 * reply asks one at most. Empty where there is none, it is long, or it gives orders.
 */
export function safeHeading({ heading = '', ...passage }: Passage): string {
  const [safe] = safePassages([{ ...passage, text: heading.split(' > ').at(-1) ?? '' }]);
  const text = (safe?.text ?? '').replace(/[?？]|[:.!]+$/gu, '');
  return text.length > maxLength ? '' : text;
}
