/** About 200 tokens, well within the 512 of the embedding model, and short enough for one subject. */
export const MAX_WORDS = 130;
/** In UTF-8, so that of a script without blanks, of which the model reads each letter as a token, 400 letters fit. */
const MAX_BYTES = 1_200;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const encoder = new TextEncoder();
const room = new Uint8Array(MAX_BYTES);

/** How many words long a text is. Very long words, and text without blanks between words, count by their size. */
export const lengthInWords = (text: string): number =>
  Math.max(text.split(/\s+/).length, (Buffer.byteLength(text) / MAX_BYTES) * MAX_WORDS);

/** A sentence in parts of 130 words and 1,200 bytes at most; words stay whole that are not longer than that. */
export function cutLong(sentence: string): string[] {
  if (lengthInWords(sentence) <= MAX_WORDS) return [sentence];
  const words = sentence.trim().split(/\s+/);
  return Array.from({ length: Math.ceil(words.length / MAX_WORDS) }, (_, i) =>
    words.slice(i * MAX_WORDS, (i + 1) * MAX_WORDS).join(' '),
  ).flatMap(cutBySize);
}

function cutBySize(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const { read } = encoder.encodeInto(rest, room);
    const end = read < rest.length ? lastWordBegin(rest.slice(0, read)) : read;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return parts;
}

/** Where the last word begins, which may go on behind the text; the end of the text when it is the only one. */
function lastWordBegin(text: string): number {
  const last = [...segmenter.segment(text)].at(-1);
  return last && last.index > 0 ? last.index : text.length;
}
