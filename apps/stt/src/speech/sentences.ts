import { SentenceBuffer } from '@abbotsford/text';
import { spokenForm } from '../spoken-form/spoken-form';

/** The provider takes 2,000 characters at once. */
const LONGEST = 1_500;

/** A text as it is said, sentence by sentence, up to so many characters. */
export function spokenSentences(text: string, maxCharacters: number): string[] {
  const buffer = new SentenceBuffer();
  const sentences = [...buffer.add(text), ...buffer.end()].map(spokenForm).flatMap(inParts);
  let left = maxCharacters;
  // The first one is said in any case.
  return sentences.filter((sentence, i) => (left -= sentence.length) >= 0 || i === 0);
}

/** A sentence that is too long for one request, cut between its words. */
function inParts(sentence: string): string[] {
  if (sentence === '') return [];
  if (sentence.length <= LONGEST) return [sentence];
  const space = sentence.lastIndexOf(' ', LONGEST);
  const end = space > 0 ? space : LONGEST;
  return [sentence.slice(0, end), ...inParts(sentence.slice(end).trim())];
}
