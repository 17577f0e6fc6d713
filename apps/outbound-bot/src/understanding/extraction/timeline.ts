import { clauseAt, frameAt, isSaid, isTheirs, putsRight, wordsAt } from '@abbotsford/understanding';
import type { Message, Sentence } from '@abbotsford/understanding';
import type { FoundFields, UnderstandingInput } from '../../domain/understanding';
import { timelineDate } from './timeline-date';
import { bareDate, bareDuration, bareSeason, timePhrases } from './time-phrases.data';
import type { TimeKind } from './time-phrases.data';
import { afterAll, asMonth, condition, movesTime, notFromNow, openingWords, otherTimes, rate } from './timeline.data';

type Timeline = NonNullable<FoundFields['timeline']>;
type Context = Pick<UnderstandingInput, 'state' | 'now' | 'country_code'> & {
  /** The visitor tells of somebody else's business. */
  readonly forOther?: boolean;
  /** The message is about a café that is to open: a time in it is that of the opening. */
  readonly opening?: boolean;
};

interface Phrase {
  readonly kind: TimeKind;
  readonly start: number;
  readonly end: number;
}

/** When the visitor opens, in their words and as a day. Times of calls, past events and deliveries are something else. */
export function extractTimeline(
  message: Message,
  { state, now, country_code, opening = false, forOther = false }: Context,
): Timeline | null {
  // "Are you starting a café, or running one?" – "Next winter."
  const asked =
    state.last_asked === 'timeline' || (state.last_asked === 'customer_type' && bareSeason.test(message.text));
  const candidates = message.sentences
    .filter(({ asks, text }) => !asks || asked || (opening && !/\b(?:do|are|will|when) you open/u.test(text)))
    .flatMap((sentence) =>
      phrasesIn(sentence).map((phrase) => ({ phrase, sentence, distance: distanceToOpening(sentence, phrase) })),
    )
    .filter(
      (candidate) =>
        (!candidate.sentence.asks || asked || candidate.distance < 25) &&
        !isTakenBack(message, candidate.phrase) &&
        (forOther || isTheirs(frameAt(message, candidate.phrase.start))) &&
        applies(message, candidate, { asked, opening, known: state.timeline }),
    );
  const ranked = candidates.map((one, i) => ({
    ...one,
    distance: holdsAfterAll(message, candidates[i - 1], one) ? -1 : one.distance,
  }));
  const best = ranked.reduce<(typeof candidates)[number] | null>(
    (nearest, one) => (nearest && nearest.sentence === one.sentence && nearest.distance < one.distance ? nearest : one),
    null,
  );
  if (best) {
    const { kind, start, end } = best.phrase;
    const words = wordsAt(message, start, end);
    return {
      value: words,
      span: words,
      date: timelineDate(message.text.slice(start, end), kind, { now, countryCode: country_code }),
    };
  }
  if (!asked) return null;
  return duration(message, { now, countryCode: country_code }) ?? withoutDate(message);
}

/** "Two weeks": the answer is the time from now. */
function duration(
  message: Message,
  when: { readonly now: Date; readonly countryCode: string | null },
): Timeline | null {
  const day = [...message.text.matchAll(bareDate)][0];
  if (day) {
    const words = wordsAt(message, day.index, day.index + day[0].length);
    return { value: words, span: words, date: timelineDate(day[0], 'date', when) };
  }
  const match = [...message.text.matchAll(bareDuration)].find(({ index }) => !rate.test(message.text.slice(0, index)));
  if (!match || notFromNow.test(message.text)) return null;
  const words = wordsAt(message, match.index, match.index + match[0].length);
  return { value: words, span: words, date: timelineDate(match[0], 'relative', when) };
}

interface Candidate {
  readonly phrase: Phrase;
  readonly sentence: Sentence;
  /** To the next word about opening. */
  readonly distance: number;
}

/** Whether a time stands in the place of the one before it in the same sentence. */
const holdsAfterAll = (message: Message, before: Candidate | undefined, { phrase, sentence }: Candidate): boolean =>
  before?.sentence === sentence &&
  (afterAll.test(message.text.slice(before.phrase.end, phrase.start)) ||
    (clauseAt(message, phrase.start) !== clauseAt(message, before.phrase.start) &&
      clauseAt(message, phrase.start)?.corrects === true));

/** Phrases that do not overlap; the more exact kind and the longer phrase win. */
function phrasesIn({ text, start }: Sentence): Phrase[] {
  const taken: Phrase[] = [];
  for (const { kind, pattern } of timePhrases) {
    for (const match of text.matchAll(pattern)) {
      const phrase = { kind, start: start + match.index, end: start + match.index + match[0].length };
      const overlaps = taken.some((other) => phrase.start < other.end && other.start < phrase.end);
      if (!overlaps && !isOtherWord(kind, match[0], text)) taken.push(phrase);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** "we may open", "to march on": months that are verbs unless a word or a figure says otherwise. */
function isOtherWord(kind: TimeKind, words: string, sentence: string): boolean {
  const month = words.trim();
  if (kind !== 'month' || !/^(?:may|march|mar|sep|dec|jan)$/.test(month)) return false;
  return month.length === 3 && month !== 'may' ? true : !asMonth.test(sentence);
}

/** Characters between the phrase and the nearest word about opening in its sentence; infinite where there is none. */
function distanceToOpening({ text, start }: Sentence, phrase: Phrase): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(openingWords)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    nearest = Math.min(
      nearest,
      to <= phrase.start ? phrase.start - to : from >= phrase.end ? from - phrase.end + 40 : 0,
    );
  }
  return nearest;
}

/** "It won't be June any more"; what is denied until a time begins with it. */
function isTakenBack(message: Message, phrase: Phrase): boolean {
  if (/\b(?:before|until|till)\b/u.test(message.text.slice(phrase.start, phrase.end))) return false;
  return !isSaid(message, phrase.start);
}

function applies(
  message: Message,
  { phrase, sentence, distance }: Candidate,
  { asked, opening, known }: { readonly asked: boolean; readonly opening: boolean; readonly known: string | null },
): boolean {
  const clause = message.text.slice(clauseAt(message, phrase.start)?.start ?? sentence.start, phrase.start);
  const other = [...clause.matchAll(otherTimes)].at(-1);
  if (
    other &&
    !/\b(?:open(?:ing)?|push(?:ed)?|delayed|moved|postponed|turn(?:ing)? (?:it|this|that) into|caf[eé])(?!\p{L})/u.test(
      clause.slice(other.index + other[0].length),
    )
  ) {
    return false;
  }
  const following = sentence.text.slice(phrase.end - sentence.start);
  if (/^\s*(?:trial|lease|contract|warranty|ago|old|experience|of experience)\b/.test(following)) return false;
  if (phrase.kind === 'vague') return asked || distance < 25;
  if (asked || opening || Number.isFinite(distance)) return true;
  return known !== null && movesIt(message, sentence);
}

/** The opening is to be at another time than was told before. */
const movesIt = (message: Message, sentence: Sentence): boolean =>
  putsRight(message, sentence) ||
  movesTime.test(sentence.text) ||
  phrasesIn(sentence).some((phrase) => isTakenBack(message, phrase));

/** Asked when, told on what it depends: the words are kept, no date follows. */
function withoutDate(message: Message): Timeline | null {
  for (const sentence of message.sentences) {
    const match = condition.exec(sentence.text);
    if (!match || sentence.asks) continue;
    const words = wordsAt(message, sentence.start + match.index, sentence.start + match.index + match[0].length);
    if (words.split(' ').length >= 2) return { value: words, span: words, date: null };
  }
  return null;
}
