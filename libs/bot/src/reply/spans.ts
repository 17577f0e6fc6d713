import { readMessage, wordsAt } from '@abbotsford/understanding';
import type { Message, Part } from '@abbotsford/understanding';

/** More would be no quotation but a copy of the message. */
const longestSpan = 1_000;

/**
 * The part of the message that a model's quotation stands for, in the message's own characters: models change capitals,
 * spaces and quotes. Null when the message does not say it. What is masked in the message is not found.
 */
export function exactPart(message: Message, span: string): Part | null {
  const words = readMessage(span).cased.trim();
  if (words.length > longestSpan || !/[\p{L}\p{N}]/u.test(words)) return null;
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const match = new RegExp(`${boundaryBefore(words)}${pattern}${boundaryAfter(words)}`, 'iu').exec(message.cased);
  if (!match) return null;
  const text = wordsAt(message, match.index, match.index + match[0].length);
  const start = message.raw.indexOf(text, match.index);
  return text === '' ? null : { text, start, end: start + text.length };
}

// Half a word is no quotation ("no" in "now"); Chinese has no spaces between its words.
const boundaryBefore = (words: string) => (/^[a-z\d]/iu.test(words) ? String.raw`(?<![\p{L}\p{N}])` : '');
const boundaryAfter = (words: string) => (/[a-z\d]$/iu.test(words) ? String.raw`(?![\p{L}\p{N}])` : '');

export const overlap = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && b.start < a.end;
