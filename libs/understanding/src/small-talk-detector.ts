import { ordersBot } from '@abbotsford/orders';
import type { SmallTalk } from './heard';
import type { ReadIntent } from './intents/intent-model';
import type { Intent } from './intents/outbound/outbound-intents.data';
import type { Message, Sentence } from './message';
import type { Part } from './part';
import { commonWords, insults, insultTarget, keyboardRuns, smallTalk } from './small-talk.data';

/**
 * The sentences that give the bot orders. Nothing is read from them. Of a sentence that only quotes an order, such as
 * an odd business name, the quotation.
 */
export const injectedSentences = (message: Message): Part[] =>
  message.sentences.flatMap((sentence) => {
    if (!ordersBot(sentence.text)) return [];
    const quoted = [...sentence.text.matchAll(/"[^"]*"/gu)];
    const around = quoted.reduce((text, { 0: words }) => text.replace(words, ' '), sentence.text);
    if (quoted.length === 0 || ordersBot(around)) return [sentence];
    return quoted.map(({ 0: text, index }) => ({
      text,
      start: sentence.start + index,
      end: sentence.start + index + text.length,
    }));
  });

const isInsult = (message: Message): boolean =>
  message.sentences.some(({ text }) => insults.test(text) && insultTarget.test(text));

/**
 * What a message without any content of the business is about.
 * @param read what a text is after, by its words
 */
export function detectSmallTalk(message: Message, read: (text: string) => readonly ReadIntent<Intent>[]): SmallTalk {
  if (isInsult(message)) return 'insult';
  if (isGibberish(message.text)) return 'gibberish';
  const topics = message.sentences.flatMap(
    ({ text }) => smallTalk.find(({ pattern }) => pattern.test(text.trim()))?.topic ?? [],
  );
  return (
    topics.find((topic) => topic !== 'greeting') ??
    topics[0] ??
    learntSmallTalk(message, ({ text }) => read(text)) ??
    'unclear'
  );
}

/** Small talk in words that no pattern knows, as far as its learnt labels are sure of it; null where nothing is. */
export function learntSmallTalk(
  { sentences }: Message,
  read: (sentence: Sentence) => readonly ReadIntent<Intent>[],
): SmallTalk | null {
  const likely = sentences
    .flatMap((sentence) => read(sentence))
    .filter(({ probability }) => probability >= sure)
    .map(({ intent }) => learntTopics.find((topic) => topic === intent));
  return likely.find((topic) => topic !== undefined && topic !== 'acknowledges') ?? likely.find(Boolean) ?? null;
}

/** What is not small talk, and is taken for it, is not answered. */
const sure = 0.7;
const learntTopics = ['insult', 'greeting', 'thanks', 'how_are_you', 'who_are_you', 'chat', 'acknowledges'] as const;

/** No words at all, or mostly strings of letters that no language has. */
export function isGibberish(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}']*/gu) ?? [];
  if (words.length === 0) return !/\d/.test(text);
  if (words.some((word) => commonWords.has(word))) return false;
  return words.filter(isNoise).length * 2 >= words.length;
}

function isNoise(word: string): boolean {
  if (!/^[a-z']+$/.test(word) || word.length < 3) return false;
  const vowelless = word.length > 3 && !/[aeiouy]/.test(word);
  return (
    vowelless || /[^aeiouy']{5,}/.test(word) || /q(?!u)/.test(word) || /(.)\1\1/.test(word) || keyboardRuns.test(word)
  );
}
