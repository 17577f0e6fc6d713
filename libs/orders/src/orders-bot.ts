import { isOrderInDocument } from './reason-to-leave-out';
import { leftOutByPeople, visitorOrders } from './visitor-orders.data';

const asking =
  /^(?:(?:and|but|then|also|plus|so|by the way) )*(?:how|what|what's|when|where|which|why|can|could|do|does|is|are|will|would|may)\b|\b(?:tell|let|show|explain)\b.*\b(?:about|who|whether|if)\b/iu;

/** Whether a clause asks something, with or without a question mark. */
export const asksSomething = (clause: string): boolean => clause.trimEnd().endsWith('?') || asking.test(clause);

/** Whether a sentence or clause of whoever talks with the bot orders it about: to be another, to forget, to disclose. */
export function ordersBot(sentence: string): boolean {
  const plain = sentence.toLowerCase().replaceAll('’', "'");
  if (leftOutByPeople.test(plain)) return false;
  // What is an order in a document may be what a visitor asks.
  return (
    visitorOrders.some((pattern) => pattern.test(plain)) || (!asksSomething(sentence) && isOrderInDocument(sentence))
  );
}
