import { digitsOf, tldExists } from '@abbotsford/validation';
import type { Found, PendingAddress } from '../heard';
import type { Message } from '../message';
import { isSaid, wordsAt } from '../message';
import type { Part } from '../part';
import { aboutAddress, aboutNumber, ending, lastDigits, pairs } from './contact-correction.data';

/** A known number with the part of it that the visitor puts right: "it ends in 9", "570, not 560". */
export function correctPhone(message: Message, phone: string | null, asked: boolean): Found<string> | null {
  if (phone === null) return null;
  for (const sentence of message.sentences) {
    const { text, start } = sentence;
    for (const { pattern } of lastDigits) {
      const match = pattern.exec(text);
      const digits = digitsOf(match?.groups?.digits ?? '');
      if (match && digits.length > 0 && digits.length < phone.length - 2) {
        const value = phone.slice(0, -digits.length) + digits;
        return { value, span: wordsAt(message, start + match.index, start + match.index + match[0].length) };
      }
    }
    if (!asked && !aboutNumber.pattern.test(text)) continue;
    const pair = numberPairIn(message, sentence);
    const at = pair ? phone.lastIndexOf(pair.wrong) : -1;
    if (pair && at > 0) {
      return { value: phone.slice(0, at) + pair.right + phone.slice(at + pair.wrong.length), span: pair.span };
    }
  }
  return null;
}

/** A known address, or one that waits for its confirmation, with a part put right: "it's .com.au", "gmail, not hotmail". */
export function correctEmail(
  message: Message,
  email: string | null,
  pending: PendingAddress | null,
): Found<string> | null {
  const known = pending?.typed ?? email;
  if (known === null) return null;
  for (const { text, start } of message.sentences) {
    for (const { right, wrong, span } of pairsIn(message, text, start)) {
      if (!pending && !aboutAddress.pattern.test(text) && !/[.@]/u.test(right + wrong)) continue;
      const value = replaceOnce(known, wrong, right);
      if (value) return { value, span };
    }
    const match = [...text.matchAll(ending.pattern)].findLast(({ index }) => isSaid(message, start + index));
    const right = match?.groups?.ending;
    if (!match || !right) continue;
    const value = withEnding(known, right);
    if (value && value !== known) {
      return { value, span: wordsAt(message, start + match.index, start + match.index + match[0].length) };
    }
  }
  return null;
}

interface Pair {
  readonly right: string;
  readonly wrong: string;
  readonly span: string;
}

const pairsIn = (message: Message, text: string, start: number): Pair[] =>
  pairs.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups }) => {
      const { right, wrong } = groups ?? {};
      return right && wrong
        ? [{ right, wrong, span: wordsAt(message, start + index, start + index + words.length) }]
        : [];
    }),
  );

/** "570, not 560": of two numbers of the same length the one that is denied or set aside is wrong. */
function numberPairIn(message: Message, sentence: Part): Pair | null {
  const numbers = [...sentence.text.matchAll(/\d{2,}/gu)].map(({ 0: digits, index }) => ({
    digits,
    start: sentence.start + index,
    isWrong: !isSaid(message, sentence.start + index),
  }));
  const wrong = numbers.find(({ isWrong }) => isWrong);
  const right = numbers.find(({ digits, isWrong }) => !isWrong && digits.length === wrong?.digits.length);
  if (!wrong || !right) return null;
  const [first, last] = wrong.start < right.start ? [wrong, right] : [right, wrong];
  return {
    right: right.digits,
    wrong: wrong.digits,
    span: wordsAt(message, first.start, last.start + last.digits.length),
  };
}

/** Null unless the wrong part is there, at the edge of a word, and what comes out is another address. */
function replaceOnce(address: string, wrong: string, right: string): string | null {
  const [from, to] = [wrong, right].map((part) => part.replace(/(?<![.,;!])[.,;!]+$/u, '')) as [string, string];
  const at = address.lastIndexOf(from);
  if (at < 0 || from.length === 0 || from === to) return null;
  const isLetter = from.length === 1;
  if (isLetter && address.indexOf(from) !== at) return null;
  const [before, after] = [address.charAt(at - 1), address.charAt(at + from.length)];
  if (
    !isLetter &&
    ((/[a-z0-9]/u.test(before) && !from.startsWith('.')) || (/[a-z0-9]/u.test(after) && !from.endsWith('@')))
  )
    return null;
  return address.slice(0, at) + to + address.slice(at + from.length);
}

/** ".com.au" in place of what follows the domain's name; "@outlook.com" in place of the whole domain. */
function withEnding(address: string, ending: string): string | null {
  const [local = '', domain = ''] = address.split('@');
  if (!tldExists(ending)) return null;
  return ending.startsWith('@') ? `${local}${ending}` : `${local}@${domain.split('.')[0] ?? ''}${ending}`;
}
