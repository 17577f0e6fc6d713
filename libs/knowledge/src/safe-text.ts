import { plainCharacters, reasonToLeaveOut } from '@abbotsford/orders';
import { blocks } from './hidden.data';
import { segments } from './segments';

/** A part of a text that is kept from whoever answers, and why. */
export interface LeftOut {
  readonly reason: 'order' | 'hidden' | 'encoded' | 'too_long';
  readonly text: string;
}

/** A text as it may be answered from, and what was taken out of it. */
export interface SafeText {
  readonly text: string;
  readonly left_out: readonly LeftOut[];
}

/**
 * A text without what no reader sees and without orders to whoever answers from it. What stands before an order in its
 * line is kept; after it, the line is left out, since it goes on with the order as often as not. An order that announces
 * more (it ends with a colon) takes the rest of its paragraph with it.
 */
export function safeText(text: string): SafeText {
  const leftOut: LeftOut[] = [];
  const shown = blocks.reduce(
    (rest, { reason, pattern }) => rest.replace(pattern, (part) => (leftOut.push({ reason, text: part }), '')),
    plainCharacters(text),
  );
  const lines = unwrapped(shown).split('\n');
  if (!lines.flatMap(segments).some(reasonToLeaveOut)) return { text: shown.trim(), left_out: leftOut };

  const kept: string[] = [];
  let announced = false;
  for (const line of lines) {
    const sentences = segments(line);
    announced &&= sentences.length > 0;
    const at = announced ? 0 : sentences.findIndex(reasonToLeaveOut);
    if (at !== 0) kept.push(at < 0 ? line : sentences.slice(0, at).join(' '));
    const [first, ...rest] = at < 0 ? [] : sentences.slice(at);
    if (first === undefined) continue;
    leftOut.push({ reason: reasonToLeaveOut(first) ?? 'order', text: [first, ...rest].join(' ') });
    announced ||= sentences.at(-1)?.endsWith(':') === true;
  }
  return { text: kept.join('\n').trim(), left_out: leftOut };
}

/** An order may run over the end of a line: one that goes on in small letters is put together. */
const unwrapped = (text: string): string => text.replace(/(?<=[^\s.!?:;|>])\n(?=\p{Ll})/gu, ' ');
