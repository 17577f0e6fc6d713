import type { Passage } from './passage';

/**
 * Passages for a model: numbered from 1, each under its title, every line of the text behind "> ". A passage can't pose
 * as anything else: whatever it writes stands behind that mark, and its title in one line.
 * @param passages few and short ones (`safePassages`)
 */
export const formatPassages = (passages: readonly Passage[]): string =>
  passages.map(({ title, text }, i) => `[${i + 1}] ${plainLine(title)}\n${quoted(text)}`).join('\n');

const quoted = (text: string): string =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => `> ${line.trim()}`)
    .join('\n');

/** A text as one line without the brackets of a number. */
const plainLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]]/g, '').trim();
