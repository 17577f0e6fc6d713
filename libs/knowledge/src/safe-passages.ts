import { isOrder } from './is-order';
import type { Passage } from './passage';
import { plainCharacters } from './plain-characters';
import { segments } from './segments';

/**
 * The passages without what gives orders to whoever answers from them, in titles and texts; passages that have nothing
 * else are left out. To be called before an answer is planned: neither a model nor a written answer sees the rest.
 */
export const safePassages = (passages: readonly Passage[]): readonly Passage[] =>
  passages.flatMap((passage) => {
    const text = withoutOrders(passage.text);
    const title = isOrder(passage.title) ? '' : plainCharacters(passage.title);
    return text === '' ? [] : [{ ...passage, title, text }];
  });

/** Nobody sees a picture in an answer, but its address can carry words away. */
const image = /!\[[^\]]*\]\([^)]*\)/g;

/**
 * What stands before an order in its line is kept; after it, the line is left out, since it goes on with the order as
 * often as not. An order that announces more (it ends with a colon) takes the rest of the passage with it.
 */
function withoutOrders(text: string): string {
  const kept: string[] = [];
  for (const line of plainCharacters(text).replace(image, '').split('\n')) {
    const sentences = segments(line);
    const order = sentences.findIndex(isOrder);
    if (order < 0) {
      kept.push(line);
      continue;
    }
    kept.push(sentences.slice(0, order).join(' '));
    if (sentences.at(-1)?.endsWith(':')) break;
  }
  return kept.join('\n').trim();
}
