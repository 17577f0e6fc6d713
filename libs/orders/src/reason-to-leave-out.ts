import { encoded } from './encoded.data';
import { documentOrders } from './document-orders.data';

/** Why a sentence is kept from whoever answers: it gives them orders, or is encoded. Undefined for all others. */
export function reasonToLeaveOut(sentence: string): 'order' | 'encoded' | undefined {
  if (encoded.some((pattern) => pattern.test(sentence))) return 'encoded';
  const plain = sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*`]+|(?<![\p{L}\d])_+|(?<!_)_+(?![\p{L}\d])/gu, '')
    .replace(/’/g, "'");
  return documentOrders.some((pattern) => pattern.test(plain)) ? 'order' : undefined;
}

/** Whether a sentence of a document orders about whoever answers, or hides what it says. */
export const isOrderInDocument = (sentence: string): boolean => reasonToLeaveOut(sentence) !== undefined;
