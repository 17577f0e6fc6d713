import { encoded, orders } from './orders.data';

/** Whether a sentence orders about whoever answers, or hides what it says. */
export function isOrder(sentence: string): boolean {
  const plain = sentence.normalize('NFKC').toLowerCase().replace(/[*`]+/g, '').replace(/’/g, "'");
  return encoded.test(sentence) || orders.some((pattern) => pattern.test(plain));
}
