import { safeText } from '@abbotsford/knowledge';
import type { Chunk } from '../retrieval/chunk-document';
import { exampleOf, type Finding } from './finding';

/** With fewer words a text hardly answers a question. */
const LITTLE_WORDS = 4;
/** As many passages are looked through for what the bot does not read; more of it is in the rest or not. */
const LOOKED_THROUGH = 500;

/** What an editor should know of a text that is to be searched. */
export function textFindings(chunks: readonly Chunk[]): Finding[] {
  const words = chunks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const undecoded = chunks.reduce((sum, { text }) => sum + text.split('\uFFFD').length - 1, 0);
  const leftOut = chunks.slice(0, LOOKED_THROUGH).flatMap(({ text }) => safeText(text).left_out);
  const orders = leftOut.filter(({ reason }) => reason === 'order');
  const hidden = leftOut.filter(({ reason, text }) => reason === 'hidden' && !text.startsWith('!['));
  return [
    ...about('hidden_text', hidden),
    ...about('orders', orders),
    ...(undecoded > 0 ? [{ code: 'undecoded' as const, count: undecoded }] : []),
    // Of a script without blanks, a word is a sentence.
    ...(words < LITTLE_WORDS && chunks.length === 1 && (chunks[0]?.text.length ?? 0) < LITTLE_WORDS * 8
      ? [{ code: 'little_text' as const, count: Math.max(words, 1) }]
      : []),
  ];
}

function about(code: Finding['code'], parts: readonly { readonly text: string }[]): Finding[] {
  const [first] = parts;
  return first ? [{ code, count: parts.length, example: exampleOf(first.text) }] : [];
}
