import type { Flow } from './heard';
import {
  declinesHuman,
  goesOn,
  goodbyes,
  notInterested,
  refusesContact,
  stops,
  tellsOfTalking,
  wantsHuman,
} from './leaving.data';
import type { Message, Sentence } from './message';

/**
 * Where the visitor wants the conversation to go. "No" is an answer, never a goodbye; what is turned down inside the
 * talk (a roast, a question, a phone call) does not end it.
 */
export function detectFlow({ sentences }: Message): Flow {
  if (endsChat(sentences)) return 'wants_to_exit';
  if (sentences.some(({ text }) => refusesContact.some((pattern) => pattern.test(text)))) return 'refuses_contact';
  return sentences.some(asksForPerson) ? 'wants_human' : 'continuing';
}

function endsChat(sentences: readonly Sentence[]): boolean {
  const last = sentences.findLastIndex(({ text, asks }) => !asks && isGoodbye(text));
  if (last < 0) return false;
  const after = sentences.slice(last + 1);
  // "Stop! Before anything else: …" interrupts, it does not end.
  const interrupts = stops.test(sentences[last]?.text ?? '') && after.some(({ text }) => wordsIn(text) > 3);
  return !interrupts && !after.some(({ text, asks }) => asks || goesOn.test(text));
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0;

export const isGoodbye = (text: string) =>
  goodbyes.some((pattern) => pattern.test(text)) || notInterested.test(text) || stops.test(text);

const asksForPerson = ({ text }: Sentence) =>
  wantsHuman.some((pattern) => pattern.test(text)) &&
  !tellsOfTalking.test(text) &&
  (!declinesHuman.test(text) || /\b(?:bot|robot|chatbot|machine|computer|ai)s?\b/u.test(text));
