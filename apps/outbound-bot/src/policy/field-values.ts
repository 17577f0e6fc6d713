import type { ConversationState, FieldName } from '../domain/conversation-state';
import type { FoundFields } from '../domain/understanding';
import { requiredFields } from './flow';
import { isKnown, withField } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';
import { validatePhone } from './validation-service';

/** Long enough for what sales want to read, short enough for a card. */
const maxTextLength = 300;

type Outcome = 'told' | 'corrected' | 'repeated';
interface Taken {
  readonly state: ConversationState;
  readonly outcome: Outcome;
}
/** Takes one field of what was found into the state; null when there is nothing of use. */
type Take = (state: ConversationState, found: FoundFields) => Taken | null;

/** How each field is taken in. The email has rules of its own (email-confirmation), and so has the phone (below). */
const takes: Readonly<Record<Exclude<FieldName, 'email' | 'phone'>, Take>> = {
  name: takeName,
  timeline: takeTimeline,
  coffee_style: (state, { coffee_style }) => replace(state, 'coffee_style', coffee_style?.value),
  equipment: (state, { equipment }) => {
    const taken = replace(state, 'equipment', equipment?.value);
    // Making up one's mind is no correction.
    return (
      taken && {
        ...taken,
        outcome: state.equipment === 'unsure' && taken.outcome === 'corrected' ? 'told' : taken.outcome,
      }
    );
  },
  volume: (state, { volume }) => {
    const taken = replace(state, 'volume', positive(volume?.value));
    if (!taken || taken.outcome === 'repeated') return taken;
    return { ...taken, state: { ...taken.state, volume_text: volume ? shorten(volume.text) : null } };
  },
  cafe_count: (state, { cafe_count }) => replace(state, 'cafe_count', positive(cafe_count?.value)),
  current_pain_points: (state, found) => add(state, 'current_pain_points', found.current_pain_points?.value),
  support_needs: (state, found) => add(state, 'support_needs', found.support_needs?.value),
  coffee_preference: (state, found) =>
    replace(state, 'coffee_preference', found.coffee_preference && shorten(found.coffee_preference.value)),
};

/** Takes in everything that the message tells besides the email and the phone. */
export function takeFields(turn: Turn): Turn {
  return Object.entries(takes).reduce((now, [field, take]) => {
    const taken = take(now.state, now.heard.fields);
    return taken ? note(now, field as keyof typeof takes, taken) : now;
  }, turn);
}

/** Takes in a phone number, or the reason why it is none. */
export function takePhone(turn: Turn): Turn {
  const written = turn.heard.fields.phone?.value;
  if (!written) return turn;
  const verdict = validatePhone(written, turn.context.country_code);
  if (verdict.verdict === 'accept') {
    const taken = replace(turn.state, 'phone', verdict.value);
    return taken ? note(turn, 'phone', taken) : turn;
  }
  if (verdict.verdict === 'suggest') return turn;
  return withChange(turn, turn.state, { invalid: [...turn.news.invalid, { field: 'phone', reason: verdict.reason }] });
}

const note = (turn: Turn, field: FieldName, { state, outcome }: Taken): Turn =>
  withChange(turn, state, { [outcome]: [...turn.news[outcome], field] });

const positive = (value: number | undefined) => (value !== undefined && value > 0 ? value : undefined);

function replace<F extends FieldName>(
  state: ConversationState,
  field: F,
  value: NonNullable<ConversationState[F]> | undefined,
): Taken | null {
  if (value === undefined || value === '') return null;
  const outcome = !isKnown(state, field) ? 'told' : state[field] === value ? 'repeated' : 'corrected';
  return { state: withField(state, field, value), outcome };
}

/** A part of the known name ("Cheers, Dave") does not shorten it; a longer form of it is no correction. */
function takeName(state: ConversationState, { name }: FoundFields): Taken | null {
  const known = state.name;
  if (!name || known === null) return replace(state, 'name', name && shorten(name.value));
  const [knownWords, heardWords] = [words(known), words(name.value)];
  if (heardWords.every((word) => knownWords.includes(word))) return { state, outcome: 'repeated' };
  const outcome = knownWords.every((word) => heardWords.includes(word)) ? 'told' : 'corrected';
  return { state: withField(state, 'name', shorten(name.value)), outcome };
}

/** A part of what is known ("July" of "the end of July") changes nothing; other words for the same date are no correction. */
function takeTimeline(state: ConversationState, { timeline }: FoundFields): Taken | null {
  if (!timeline?.value) return null;
  const next = { ...withField(state, 'timeline', shorten(timeline.value)), timeline_date: timeline.date };
  if (state.timeline === null) return { state: next, outcome: 'told' };
  const sameDate = timeline.date !== null && timeline.date === state.timeline_date;
  const sameWords = state.timeline.toLowerCase().includes(timeline.value.toLowerCase());
  if (sameWords) return { state, outcome: 'repeated' };
  return { state: next, outcome: sameDate ? 'repeated' : 'corrected' };
}

/** What is told later is a further problem or need, not another in place of the first. */
function add(
  state: ConversationState,
  field: 'current_pain_points' | 'support_needs',
  text: string | undefined,
): Taken | null {
  if (!text) return null;
  const known = state[field];
  if (known === null) return { state: withField(state, field, shorten(text)), outcome: 'told' };
  if (known.toLowerCase().includes(text.toLowerCase())) return { state, outcome: 'repeated' };
  const together = `${known}; ${text}`;
  return together.length <= maxTextLength
    ? { state: withField(state, field, together), outcome: 'told' }
    : { state, outcome: 'repeated' };
}

const shorten = (text: string) => text.trim().slice(0, maxTextLength);

const words = (text: string) => text.toLowerCase().split(/\s+/);

/**
 * Who is asked for a preference and has said how the coffee should taste has told it: it is not asked for in other words.
 */
export function deriveCoffeePreference(turn: Turn): Turn {
  const { customer_type, coffee_preference, coffee_style } = turn.state;
  const isAsked = requiredFields(customer_type).includes('coffee_preference');
  if (!isAsked || coffee_preference !== null || coffee_style === null) return turn;
  const taste = turn.heard.fields.coffee_style?.span ?? coffee_style;
  return withChange(turn, withField(turn.state, 'coffee_preference', shorten(taste)));
}
