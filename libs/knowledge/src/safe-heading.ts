import type { Passage } from './passage';
import { safePassages } from './safe-passages';

/**
 * The innermost heading above a passage's text, to stand before a sentence: without the mark of a question, since a
 * reply asks one at most. Empty where there is none or it gives orders.
 */
export function safeHeading({ heading = '', ...passage }: Passage): string {
  const [safe] = safePassages([{ ...passage, text: heading.split(' > ').at(-1) ?? '' }]);
  return (safe?.text ?? '').replace(/[?？]|[:.!]+$/gu, '');
}
