import type { Passage } from './passage';

/** More would cost more than it tells. */
const maxPassages = 4;
const maxPassageLength = 1_500;

/**
 * Passages for a model: numbered from 1, each under its title, every line of the text behind "> ". A passage can't pose
 * as anything else: whatever it writes stands behind that mark, and its title in one line.
 */
export const formatPassages = (passages: readonly Passage[]): string =>
  passages
    .slice(0, maxPassages)
    .map(({ title, text }, i) => `[${i + 1}] ${plainLine(title)}\n${quoted(text)}`)
    .join('\n');

const quoted = (text: string): string =>
  text
    .slice(0, maxPassageLength)
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => `> ${line.trim()}`)
    .join('\n');

/** A text as one line without the brackets of a number. */
const plainLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]]/g, '').trim();
