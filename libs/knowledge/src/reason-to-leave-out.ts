import { encoded } from './hidden.data';
import { orders } from './orders.data';

/** Why a sentence is kept from whoever answers: it gives them orders, or is encoded. Undefined for all others. */
export function reasonToLeaveOut(sentence: string): 'order' | 'encoded' | undefined {
  if (encoded.some((pattern) => pattern.test(sentence))) return 'encoded';
  const plain = sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*`]+|(?<![\p{L}\d])_+|(?<!_)_+(?![\p{L}\d])/gu, '')
    .replace(/’/g, "'");
  return orders.some((pattern) => pattern.test(plain)) ? 'order' : undefined;
}
