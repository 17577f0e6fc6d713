import { clausesIn, frameAt, isNoAnswer, splitAt, wordsAt } from '@abbotsford/understanding';
import type { Found, Message, Part, Sentence } from '@abbotsford/understanding';
import type { AskTopic, CustomerType } from '../../domain/conversation-state';
import { isTradingType } from '../../domain/customer-type';
import type { FoundFields } from '../../domain/understanding';
import {
  aboutTheChat,
  announced,
  closesPolitely,
  corrects,
  notThePoint,
  openBusiness,
  ownPain,
  painSigns,
  preamble,
  preferenceSigns,
  supportSigns,
} from './own-words.data';
import type { OwnWordsField } from './own-words.data';

type OwnWords = Pick<FoundFields, OwnWordsField>;

interface Context {
  readonly lastAsked: AskTopic | null;
  /** As known before the message or told in it. */
  readonly customerType: CustomerType | null;
  /** What else the message says: words that were read as something else are no answer in free words. */
  readonly taken: readonly Span[];
}

type Span = Pick<Part, 'start' | 'end'>;

interface Segment extends Part {
  readonly field: OwnWordsField | null;
}

/** Long enough for a thought, short enough for a card on the sales board. */
const maxLength = 160;
export const ownWordsFields: readonly OwnWordsField[] = ['current_pain_points', 'support_needs', 'coffee_preference'];

/** Pains, needs and preferences of a café that is open, as exact parts of the message. */
export function extractOwnWords(message: Message, context: Context): OwnWords {
  const found: Partial<Record<OwnWordsField, Found<string>>> = {};
  const told = message.sentences.filter((sentence) => isTold(message, sentence));
  for (const segment of told.flatMap((sentence) => segmentsOf(message, sentence, context))) {
    if (!segment.field || found[segment.field]) continue;
    const words = shorten(message, segment);
    if (words) found[segment.field] = { value: words, span: words };
  }
  const asked = ownWordsFields.find((field) => field === context.lastAsked);
  const isBesideContact = ({ start }: Part) =>
    context.taken.some(({ end }) => end <= start && /^ *$/u.test(message.text.slice(end, start)) && end > 0);
  const rest =
    asked && !found[asked]
      ? told.find((one) => !isBesideContact(one) && isAnswer(one, Object.values(found), context))
      : undefined;
  const words = rest && shorten(message, rest);
  if (asked && words) found[asked] = { value: words, span: words };
  return found;
}

/** Whether words say of themselves that they are a pain, a need or a preference, and not only that they were asked for. */
export const tellsOwnWords = (text: string, context: Pick<Context, 'lastAsked' | 'customerType'>): boolean =>
  fieldOf(text, context) !== null;

/** Asked for it, the visitor may say it in any words, as long as the words are about nothing else. */
function isAnswer({ text, start, end }: Sentence, told: readonly Found<string>[], { taken }: Context): boolean {
  if ((text.match(/\p{L}/gu) ?? []).length < 2 || isNoPoint(text)) return false;
  if (closesPolitely.test(text) || isNoAnswer(text)) return false;
  if (taken.some((other) => other.start < end && start < other.end)) return false;
  return !told.some(({ span }) => text.includes(span.toLowerCase()));
}

/** Neither asked nor put right: "that's wrong, I meant 3" tells no trouble. */
const isTold = (message: Message, sentence: Sentence): boolean =>
  clausesIn(message, sentence).every(({ text, frame }) => frame.mode !== 'asked' && !corrects.test(text));

const isNoPoint = (text: string): boolean => notThePoint.test(text) || aboutTheChat.test(text);

/** Parts of a sentence, each with the field that it tells; a part that tells none belongs to the one before it. */
function segmentsOf(message: Message, sentence: Sentence, context: Context): Segment[] {
  const segments: Segment[] = [];
  for (const part of splitAt(
    sentence,
    /[,;]\s+(?=(?:and |but |so )?(?:i|we|our|my|they|the|it|what|ideally)\b)|(?<!\s)\s+(?:and|but|so)\s+(?=(?:i|we|our|my|they|the|it|want|need|looking|would|regulars|customers|guests|people|clients)\b)/gu,
  )) {
    const { mode } = frameAt(message, part.start);
    // "Not more training, what we need is …"
    if (mode === 'set_aside') continue;
    const field = isNoPoint(part.text) ? null : fieldOf(part.text, context);
    const last = segments.at(-1);
    if (last?.field && (field === null || field === last.field))
      segments[segments.length - 1] = { ...last, end: part.end };
    else segments.push({ ...part, field });
  }
  return segments;
}

function fieldOf(
  text: string,
  { lastAsked, customerType }: Pick<Context, 'lastAsked' | 'customerType'>,
): OwnWordsField | null {
  const signs: Readonly<Record<OwnWordsField, boolean>> = {
    support_needs: supportSigns.test(text.replace(announced, ' ')) && !/\b(?:to open|opening)\b/u.test(text),
    current_pain_points:
      painSigns.test(text) &&
      (ownPain.test(text) || lastAsked === 'current_pain_points' || isTradingType(customerType)),
    coffee_preference: preferenceSigns.test(text),
  };
  const asked = ownWordsFields.find((field) => field === lastAsked);
  if (asked && (signs[asked] || /^\W*(?:no(?! idea| clue| preference)|none|nothing|nobody)(?!\p{L})/u.test(text)))
    return asked;
  if (!isTradingType(customerType) && !(customerType === null && openBusiness.test(text))) return null;
  // "We need decent beans" asks for coffee; only a plain wish for help is a need.
  if (signs.coffee_preference && !signs.current_pain_points && !/\b(?:train|servic|mainten|support|help)/u.test(text))
    return 'coffee_preference';
  if (signs.support_needs) return 'support_needs';
  return ownWordsFields.find((field) => signs[field]) ?? null;
}

/** The words from the point on, cut at a word when long. */
function shorten(message: Message, { start, end }: Part): string | null {
  const lead = preamble.exec(message.text.slice(start, end).trimStart())?.[0].length ?? 0;
  const indent = /^\s*/.exec(message.text.slice(start, end))?.[0].length ?? 0;
  const words = wordsAt(message, start + indent + lead, end);
  return shortened(words || wordsAt(message, start, end)) || null;
}

/** Cut at a word when it is too long for a card on the board. */
export function shortened(words: string): string {
  if (words.length <= maxLength) return words;
  const cut = words.slice(0, maxLength);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
}
