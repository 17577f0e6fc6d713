import { mask, wordsAt } from '@abbotsford/understanding';
import type { Found, Message } from '@abbotsford/understanding';
import type { Understanding } from '../../domain/understanding';
import { forThem, mentions, pronoun, speaksFor, theirBusiness, theirName, theirs } from './other-person.data';

/** For whom the visitor speaks, as sales are told: "their sister". Null when they speak for themselves. */
export function detectOther(message: Message, matters: Understanding['matters']): Found<string> | null {
  const refers = forThem.test(message.text) || matters.some(({ value }) => value === 'refers');
  for (const sentence of message.sentences) {
    const who = speaksFor.map((pattern) => pattern.exec(sentence.text)?.groups?.['who']).find(Boolean);
    const named = who ?? (refers ? mentions.exec(sentence.text)?.groups?.['who'] : undefined);
    if (named) {
      const value = named === 'owner' ? 'the owner' : `their ${named.trim()}`;
      return { value, span: wordsAt(message, sentence.start, sentence.end) };
    }
  }
  const sentence = refers ? message.sentences.find(({ text }) => pronoun.test(text)) : undefined;
  return sentence ? { value: 'somebody else', span: wordsAt(message, sentence.start, sentence.end) } : null;
}

/** The other person's name, where the message tells it. */
export function detectOthersName(message: Message): Found<string> | null {
  const name = theirName.exec(message.cased)?.groups?.['name'];
  return name && /^\p{Lu}/u.test(name) ? { value: name, span: name } : null;
}

/** The message as the other person would have sent it: their number is the one to use. */
export const asIfTheirOwn = (message: Message): Message =>
  mask(
    message,
    [...message.text.matchAll(theirs)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );

/** What the other person's business is. */
export function othersType(message: Message): Understanding['customer_type'] {
  for (const value of ['new_cafe', 'existing_cafe'] as const) {
    const span = theirBusiness[value].exec(message.text)?.[0];
    const at = span === undefined ? -1 : message.text.indexOf(span);
    if (span !== undefined) return { value, confidence: 0.8, span: message.raw.slice(at, at + span.length) };
  }
  return null;
}
