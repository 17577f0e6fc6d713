import { clausesIn, isTheirs, putsRight, wordsAt } from '@abbotsford/understanding';
import type { Clause, Found, Message, Part } from '@abbotsford/understanding';
import type { ConversationState } from '../../domain/conversation-state';
import type { ValueOf } from '../../domain/fields/fields';
import {
  beginsWithStyle,
  betweenBoth,
  coffeeContext,
  itemOfList,
  otherNoun,
  lessOf,
  styleHints,
  styleWords,
  tooMuch,
} from './coffee-style.data';

type Known = Pick<ConversationState, 'last_asked' | 'coffee_style'>;

interface Mention {
  readonly style: ValueOf<'coffee_style'>;
  readonly start: number;
  readonly end: number;
  readonly wanted: boolean;
}

/** The style that the visitor wants. What they reject is no wish for its opposite, except both ends together. */
export function extractCoffeeStyle(
  message: Message,
  { last_asked, coffee_style }: Known,
): Found<ValueOf<'coffee_style'>> | null {
  const asked = last_asked === 'coffee_style' || last_asked === 'coffee_preference';
  let found: Found<ValueOf<'coffee_style'>> | null = null;
  for (const sentence of message.sentences) {
    const [first] = clausesIn(message, sentence);
    if (
      first?.frame.mode === 'asked' &&
      !/\b(?:i|we)(?:'d| would)? (?:want|like|prefer|love|need)\b/u.test(sentence.text)
    )
      continue;
    const inContext =
      coffeeContext.test(sentence.text) ||
      betweenBoth.test(sentence.text) ||
      beginsWithStyle.test(sentence.text) ||
      itemOfList.test(sentence.text) ||
      (isShort(sentence) && coffeeContext.test(message.text));
    const corrects = coffee_style !== null && isBrief(sentence) && putsStyleRight(message, sentence);
    if (!asked && !inContext && !corrects) continue;
    found = styleIn(message, sentence, asked) ?? found;
  }
  return found;
}

/** "Light please": too short to name the coffee again. */
const isShort = ({ text }: Part) => wordsIn(text) <= 4;
/** "I said dark but I meant medium": longer ones name the coffee. */
const isBrief = ({ text }: Part) => wordsIn(text) <= 8;
const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

const putsStyleRight = (message: Message, sentence: Part): boolean =>
  putsRight(message, sentence) || clausesIn(message, sentence).some(({ frame }) => frame.mode === 'set_aside');

function styleIn(message: Message, sentence: Part, asked: boolean): Found<ValueOf<'coffee_style'>> | null {
  const both = betweenBoth.exec(sentence.text);
  if (both) {
    const start = sentence.start + both.index;
    return { value: 'balanced', span: wordsAt(message, start, start + both[0].length) };
  }
  const clauses = clausesIn(message, sentence);
  const mentions = clauses.flatMap((clause) => mentionsIn(clause, styleWords));
  const hints = mentions.length > 0 ? [] : clauses.flatMap((clause) => mentionsIn(clause, styleHints));
  const wanted = [...mentions, ...hints].filter((mention) => mention.wanted);
  const last = wanted.at(-1);
  // "Medium to dark", "strong but smooth": the first word of one clause is the point, unless the visitor corrects it.
  const mention = putsRight(message, sentence) ? last : wanted[0];
  if (mention) return { value: mention.style, span: wordsAt(message, mention.start, mention.end) };
  const rejected = mentions[0];
  if (asked && rejected && clauses.some(({ denied }) => lessOf.test(denied))) {
    return { value: 'balanced', span: wordsAt(message, sentence.start, rejected.end) };
  }
  return null;
}

/** Theirs, of today or to come, and not denied or set aside. */
const holds = ({ text, denied, frame }: Clause, at: number) =>
  isTheirs(frame) && frame.mode !== 'set_aside' && at < text.length - denied.length;

function mentionsIn(clause: Clause, words: typeof styleWords): Mention[] {
  return words
    .flatMap(({ style, pattern }) =>
      [...clause.text.matchAll(pattern)]
        .filter((match) => !otherNoun.test(clause.text.slice(match.index + match[0].length)))
        .map((match) => ({
          style,
          start: clause.start + match.index,
          end: clause.start + match.index + match[0].length,
          wanted: holds(clause, match.index) && !tooMuch.test(clause.text.slice(0, match.index)),
        })),
    )
    .sort((a, b) => a.start - b.start);
}
