import type { Message } from '../message';
import {
  offered,
  otherParties,
  othersDetail,
  ownDetail,
  ownThings,
  setAside,
  setAsideAfter,
  someonesDetail,
} from './ownership.data';

/**
 * Whether the words that lead to a contact detail leave it to the visitor: it is neither somebody else's nor one that
 * the visitor sets aside. Details that nobody is named for are the visitor's.
 * @param from where the previous detail of the same kind ended
 */
export function isOwnDetail(message: Message, start: number, from: number): boolean {
  const sentence = message.sentences.find((part) => start >= part.start && start < part.end);
  const lead = message.text.slice(Math.max(from, sentence?.start ?? 0), start);
  const following = message.text.slice(start, start + 140);
  if (setAside.test(lead) || setAsideAfter.test(following)) return false;
  // Somebody else's, but the one to use: "my partner's email is …, use that one".
  if (offered.before.test(lead) || offered.after.test(following)) return true;
  const theirs = Math.max(lastIndex(lead, othersDetail), lastSomeones(lead));
  return theirs < 0 || lastIndex(lead, ownDetail) > theirs;
}

const otherParty = new RegExp(`^(?:${otherParties})$`, 'u');

function lastSomeones(lead: string): number {
  const others = [...lead.matchAll(someonesDetail)].filter(({ groups }) => {
    const owner = groups?.owner ?? '';
    // "The bus company's number" is that of another company.
    return groups?.of !== undefined || otherParty.test(owner) || !ownThings.has(owner);
  });
  return others.at(-1)?.index ?? -1;
}

const lastIndex = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
