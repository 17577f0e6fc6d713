import { clausesIn, findAmounts, wordsAt } from '@abbotsford/understanding';
import type { Clause, Found, Frame, Message, Part } from '@abbotsford/understanding';
import type { ConversationState } from '../../domain/conversation-state';
import { countedPlaces, justOne, listed, listedItem, listedOwn, owned } from './cafe-count.data';

/** More than this is a postcode or a year. */
const mostCafes = 500;

type Known = Pick<ConversationState, 'last_asked' | 'cafe_count' | 'customer_type' | 'volume'>;

interface Context extends Known {
  /** The message puts the known count right. */
  readonly corrected: boolean;
}

/** Cafés that are open now: planned ones, closed ones and other people's do not count. The last count told holds. */
export function extractCafeCount(message: Message, known: Known): Found<number> | null {
  const corrected = known.cafe_count !== null && recounts(message, known.cafe_count, known.volume === null);
  const counts = message.sentences
    .filter(({ asks }) => !asks)
    .map((sentence) => countOf(message, sentence, { ...known, corrected }));
  return counts.findLast((count) => count !== null) ?? null;
}

/** "One in town, one at the beach": those that are listed one by one. */
function listedIn(message: Message, sentence: Part, known: Context): Found<number> | null {
  if (known.last_asked !== 'cafe_count' && !listedOwn.test(sentence.text)) return null;
  const items = [...sentence.text.matchAll(listedItem)];
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 2) return null;
  const span = wordsAt(message, sentence.start + first.index, sentence.start + last.index + last[0].length);
  return { value: items.length, span };
}

/** "Four: two in Perth, two in Bunbury": a total comes with its parts, unless the visitor corrects a number. */
function countOf(message: Message, sentence: Part, known: Context): Found<number> | null {
  const all = listedIn(message, sentence, known);
  if (all) return all;
  const spoken =
    known.cafe_count !== null ||
    /\b(?:shops?|stores?|locations?|sites?|outlets?|venues?)\b|\bcaf[eé]s?(?!\p{L})/u.test(sentence.text);
  const clauses = clausesIn(message, sentence);
  // "We sold one, so now we have two": what is left needs no noun.
  const gone = clauses.findIndex(({ frame }) => frame.whose === 'own' && frame.when === 'past');
  const counts = clauses.flatMap((clause, i) =>
    countsIn(message, clause, known, { spoken, isLeft: spoken && gone >= 0 && i > gone }),
  );
  const corrects = clauses.some(
    (clause) => clause.corrects || clause.frame.mode !== 'said' || clause.frame.when === 'past',
  );
  if (corrects) return counts.at(-1) ?? null;
  return counts.reduce<Found<number> | null>((most, count) => (most && most.value >= count.value ? most : count), null);
}

const isTrue = ({ whose, when, mode }: Frame) => whose !== 'other' && when === 'now' && mode === 'said';
const isPlan = ({ whose, when, mode }: Frame) => whose !== 'other' && when === 'planned' && mode === 'said';

interface Around {
  /** Cafés are what the sentence is about, or their number is known. */
  readonly spoken: boolean;
  /** Before it, some were told of that are no longer there. */
  readonly isLeft: boolean;
}

const left = /^\s*(?:now|left|today|these days|at the moment|remain(?:ing)?|in total|altogether|all up)\b/u;

function countsIn(message: Message, clause: Clause, known: Context, { spoken, isLeft }: Around): Found<number>[] {
  const asked = known.last_asked === 'cafe_count';
  const single = listed.test(clause.text) ? null : justOne.exec(clause.text);
  if (
    single &&
    (asked || known.customer_type === 'existing_cafe' || /location|shop|site|store|caf|outlet|venue/.test(clause.text))
  ) {
    const start = clause.start + single.index;
    return [{ value: 1, span: wordsAt(message, start, start + single[0].length) }];
  }
  return findAmounts(clause.text).flatMap((amount) => {
    const before = clause.text.slice(0, amount.start);
    const after = clause.text.slice(amount.end);
    const place = countedPlaces.exec(after)?.[0] ?? '';
    if (amount.value > mostCafes || !Number.isInteger(amount.value) || amount.range) return [];
    if (/^[^.!?]*\bto (?:the |an)other\b/u.test(after)) return [];
    // "To switch suppliers for my three cafés": they are there, whatever is planned.
    if (!isTrue(clause.frame) && !(isPlan(clause.frame) && /\b(?:my|our) $/u.test(before))) return [];
    const mine =
      owned.test(before) ||
      /^\s*$/.test(before) ||
      /\b(?:own|run|operate|manage|have|'ve|look after|looking after|buy|responsible|in charge|our|my)\b/.test(before);
    const named = place !== '' && (mine || asked || known.customer_type === 'existing_cafe');
    if (
      place === '' &&
      /\b(?:first|second|third|fourth|next|another|new|other|last|that|this|which|no|any|every|each|old|right|wrong|before|till|until|between) $/u.test(
        before,
      )
    )
      return [];
    const bare =
      (asked ||
        known.corrected ||
        (isLeft && amount.value <= (known.cafe_count ?? mostCafes)) ||
        (spoken && left.test(after))) &&
      standsAlone(after);
    if (!named && !bare) return [];
    const start = clause.start + amount.start;
    return [{ value: amount.value, span: wordsAt(message, start, start + (amount.end - amount.start) + place.length) }];
  });
}

const recounts = (message: Message, known: number, isOnlyFigure: boolean): boolean =>
  setsAside(message, known) ||
  counting.test(message.text) ||
  (message.clauses.some(({ corrects }) => corrects) &&
    (/\b(?:own|run|operate|have|open)\b/u.test(message.text) || (isOnlyFigure && isBareCount(message))));

/** "Actually make it two", of the only figure that is known. */
function isBareCount({ text }: Message): boolean {
  const amount = findAmounts(text).at(-1);
  return (
    amount !== undefined &&
    amount.value <= 50 &&
    /^\W*$/u.test(text.slice(amount.end)) &&
    /^(?:\p{L}+[,.]? ){1,4}$/u.test(text.slice(0, amount.start))
  );
}

/** "4 if you count the kiosk", after "3". */
const counting =
  /^(?:\p{L}+[,.]? ){0,3}[\p{L}\d]+,? (?:if (?:you|we|i) (?:count|include|add)|counting|including)(?!\p{L})/u;

/** "I meant six, not five", of the number that is known. */
const setsAside = ({ clauses }: Message, known: number): boolean =>
  clauses.some(
    ({ text, frame }) => frame.mode === 'set_aside' && findAmounts(text).some(({ value }) => value === known),
  );

const standsAlone = (after: string) =>
  /^\s*(?:(?:of them|(?:that|which) are open|are open|counting \p{L}+(?: \p{L}+)?|including \p{L}+(?: \p{L}+)?|so far|at the moment|right now|now|currently|today|in total|altogether|all up|open|at present|places?|for now|actually|these days|thanks|please)\s*)*(?:[,.!;?)]|$|\s?(?:in|across|around|and|plus|both|all|but|with|-)\b)/u.test(
    after,
  );
