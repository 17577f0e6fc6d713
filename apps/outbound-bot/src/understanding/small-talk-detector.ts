import type { SmallTalk } from '../domain/understanding';
import type { Message, Sentence } from './message';
import { commonWords, injections, insults, insultTarget, keyboardRuns, smallTalk } from './small-talk.data';

/** The sentences that give the bot orders. Nothing is read from them. */
export const injectedSentences = (message: Message): Sentence[] =>
  message.sentences.filter(({ text }) => injections.some((pattern) => pattern.test(text)));

const isInsult = (message: Message): boolean =>
  message.sentences.some(({ text }) => insults.test(text) && insultTarget.test(text));

/** What a message without any content of the business is about. */
export function detectSmallTalk(message: Message): SmallTalk {
  if (isInsult(message)) return 'insult';
  if (isGibberish(message.text)) return 'gibberish';
  const topics = message.sentences.flatMap(
    ({ text }) => smallTalk.find(({ pattern }) => pattern.test(text.trim()))?.topic ?? [],
  );
  return topics.find((topic) => topic !== 'greeting') ?? topics[0] ?? 'chat';
}

/** No words at all, or mostly strings of letters that no language has. */
export function isGibberish(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}']*/gu) ?? [];
  if (words.length === 0) return !/\d/.test(text);
  if (words.some((word) => commonWords.has(word))) return false;
  return words.filter(isNoise).length * 2 >= words.length;
}

function isNoise(word: string): boolean {
  if (!/^[a-z']+$/.test(word) || word.length < 3) return false;
  const vowelless = !/[aeiouy]/.test(word);
  return (
    vowelless || /[^aeiouy']{5,}/.test(word) || /q(?!u)/.test(word) || /(.)\1\1/.test(word) || keyboardRuns.test(word)
  );
}
