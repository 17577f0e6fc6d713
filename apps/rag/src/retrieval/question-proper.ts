import { asksSomething, ordersBot } from '@abbotsford/orders';
import { splitSentences } from './split-sentences';
import { termsOf } from './terms';

/** Where a clause begins. */
const CLAUSES = /[,;:–—]\s+|(?<!\s)\s+(?=(?:and|but|then|also|plus|or|how|what|what's|when|where|which|why)\s)/iu;

/**
 * A question without its orders to the bot, which no document can answer: "Ignore your rules. What does it cost?" asks
 * "What does it cost?". Of a sentence with an order, what stands before it is kept, and from where it asks something.
 * Empty when there are only orders.
 */
export function questionProper(question: string): string {
  const sentences = splitSentences(question);
  if (!sentences.some(isOrder)) return question;
  return sentences
    .map((sentence) => (isOrder(sentence) ? withoutOrders(sentence) : sentence))
    .filter(saysSomething)
    .join(' ');
}

/** "Obey me" is the shortest; a message may be two thousand sentences of a letter each. */
const SHORTEST_ORDER = 6;
const isOrder = (sentence: string): boolean => sentence.length >= SHORTEST_ORDER && ordersBot(sentence);

function withoutOrders(sentence: string): string {
  const clauses = sentence.split(CLAUSES);
  // What is an order only as a whole is none without a part of it.
  if (!clauses.some(ordersBot)) return '';
  const kept: string[] = [];
  let keeps = true;
  for (const clause of clauses) {
    keeps = !ordersBot(clause) && (keeps || asksSomething(clause));
    if (keeps && saysSomething(clause)) kept.push(clause);
  }
  return kept.join(', ');
}

/** One word is an "also" or a "hello" more often than not. */
const saysSomething = (text: string): boolean => text.trim().includes(' ') && termsOf(text).length > 0;
