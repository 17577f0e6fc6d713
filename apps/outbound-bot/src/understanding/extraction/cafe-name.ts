import { isNoAnswer, wordsAt } from '@abbotsford/understanding';
import type { Found, Message, Sentence } from '@abbotsford/understanding';
import type { AskTopic } from '../../domain/fields/fields';
import {
  answerLead,
  goesOn,
  inside,
  nameLeads,
  noName,
  otherNames,
  sentenceWords,
  speaksOfPlace,
} from './cafe-name.data';
import type { NameLead } from './cafe-name.data';

const mostWords = 6;
const longest = 80;

/** What the visitor's own café is called, as they write it. */
export function extractCafeName(message: Message, lastAsked: AskTopic | null): Found<string> | null {
  const told = message.sentences.filter(({ asks }) => !asks);
  for (const sentence of told) {
    for (const lead of nameLeads) {
      const found = nameAfter(lead, sentence, message, lastAsked);
      if (found) return found;
    }
  }
  return lastAsked === 'cafe_name' ? answered(message, told) : null;
}

function nameAfter(
  { lead, announced, needsPlace }: NameLead,
  sentence: Sentence,
  message: Message,
  lastAsked: AskTopic | null,
): Found<string> | null {
  if (needsPlace && lastAsked !== 'cafe_name' && !speaksOfPlace.test(message.text.slice(0, sentence.end))) return null;
  const cased = message.cased.slice(sentence.start, sentence.end);
  const shouts = !/\p{Ll}/u.test(cased);
  for (const match of cased.matchAll(lead)) {
    const start = sentence.start + match.index + match[0].length;
    const words = nameAt(message.cased.slice(start, sentence.end), announced || shouts);
    const isName = words && (announced || (!shouts && /^[\p{Lu}\p{N}]/u.test(words)));
    if (isName) return toFound(message, start, start + words.length);
  }
  return null;
}

/** Asked for it, the visitor may give nothing but the name. */
function answered(message: Message, told: readonly Sentence[]): Found<string> | null {
  const [sentence] = told;
  if (!sentence || isNoAnswer(sentence.text)) return null;
  const cased = message.cased.slice(sentence.start, sentence.end);
  const lead = answerLead.exec(cased)?.[0].length ?? 0;
  const words = nameAt(cased.slice(lead), true);
  if (!words || sentenceWords.test(cased.slice(lead))) return null;
  return toFound(message, sentence.start + lead, sentence.start + lead + words.length);
}

function toFound(message: Message, start: number, end: number): Found<string> | null {
  const span = wordsAt(message, start, end);
  const value = span.replace(/^["'“‘]|["'”’]$/gu, '').trim();
  return value.length > 1 && value.length <= longest && /\p{L}/u.test(value) && !otherNames.test(value)
    ? { value, span }
    : null;
}

/**
 * The words of a name from the beginning of a text. Without capitals it ends where the sentence goes on; with them, at
 * the last word that has one, and what follows must be the end or a word with which a sentence goes on.
 */
function nameAt(text: string, anyCase: boolean): string | null {
  const quoted = /^["“](.{2,80}?)["”]/u.exec(text);
  if (quoted) return quoted[0];
  const words = [...text.matchAll(/\S+/gu)];
  let end = 0;
  for (const [i, match] of words.slice(0, mostWords + 1).entries()) {
    const word = match[0].replace(/(?<![.,;:!?)])[.,;:!?)]+$/u, '');
    const plain = word.toLowerCase();
    const isJoined = inside.has(plain) && i > 0;
    if (i === 0 && (match.index > 0 || noName.has(plain))) return null;
    if (isJoined || (i === 0 && plain === 'the')) {
      if (word !== match[0]) break;
      if (plain === 'and' && goesOn.has((words[i + 1]?.[0] ?? '').toLowerCase())) break;
      continue;
    }
    if (goesOn.has(plain) || /^[-–—(]/u.test(word)) break;
    if (!anyCase && !/^[\p{Lu}\p{N}]/u.test(word)) return null;
    if (i >= mostWords) return null;
    end = match.index + word.length;
    // "St. Ali": a full stop behind a short word does not end it.
    if (word !== match[0] && !/^(?:st|mr|mrs|dr|no)\.$/iu.test(match[0])) break;
  }
  return end > 0 ? text.slice(0, end) : null;
}
