import { injectedSentences, mask, readMessage } from '@abbotsford/understanding';

/** Whether a message orders the model about. Such a message is answered in written words. */
export const givesOrders = (text: string): boolean => injectedSentences(readMessage(text)).length > 0;

/** What a visitor wrote, without the sentences that order the model about: they must not be read turn after turn. */
export function withoutOrders(text: string): string {
  const message = readMessage(text);
  const orders = injectedSentences(message);
  return orders.length === 0 ? text : mask(message, orders).cased.replace(/\s+/g, ' ').trim();
}

const quotation = /"([^"\n]{2,80})"|'([^'\n]{2,80})'(?!\p{L})|“([^”\n]{2,80})”|«([^»\n]{2,80})»|`([^`\n]{2,80})`/gu;
const shouted = /(?<![\p{L}\p{N}@.])\p{Lu}[\p{Lu}\p{N}_-]{3,}(?![\p{L}\p{N}@])/gu;

/**
 * Lower case: words that the visitor may want the reply to say, those in quotation marks and those in capitals. A reply
 * that says them without need obeys. Who writes all in capitals shouts nothing.
 */
export function demandedWords(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const quoted = [...text.matchAll(quotation)].map((match) => match.slice(1).find(Boolean) ?? '');
    const capitals = text.match(shouted) ?? [];
    const isShouting = capitals.length > 3 && capitals.length * 2 > (text.match(/\p{L}{4,}/gu) ?? []).length;
    return [...quoted, ...(isShouting ? [] : capitals)].map((words) => words.toLowerCase().trim());
  });
}

/** So many words in a row from another text are no coincidence. */
const telltaleWords = 7;

/** Whether a sentence repeats a part of a text. Both in any case. */
export function repeatsPartOf(text: string, sentence: string): boolean {
  const words = wordsOf(sentence);
  const known = ` ${wordsOf(text).join(' ')} `;
  return words.some((_, i) => {
    const run = words.slice(i, i + telltaleWords);
    return run.length === telltaleWords && known.includes(` ${run.join(' ')} `);
  });
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
