import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import type { Field } from '../domain/fields/field';
import { companionsOf, fields } from '../domain/fields/fields';
import type { FieldKind } from '../domain/fields/fields';
import type { FoundFields } from '../domain/understanding';
import { requiredFields } from './flow';
import { withField } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';
import { validatePhone } from './validation-service';

/** Long enough for what sales want to read, short enough for a card. */
const maxTextLength = 300;

type Value = string | number;
type Outcome = 'told' | 'corrected' | 'repeated';

/** What becomes of a value that was heard. Without a new value, what is known stays. */
interface Taken {
  readonly outcome: Outcome;
  readonly value?: Value;
  /** What is kept beside the new value. */
  readonly beside?: string | null;
}

interface Heard {
  readonly field: Field;
  readonly value: Value;
  /** The day of a time, the words of a count. */
  readonly beside: string | null;
  readonly known: Value | null;
  readonly knownBeside: string | null;
}

/** How a value is taken in, by the kind of its field. Contact details have rules of their own (below, email-confirmation). */
const takes: Readonly<Record<Exclude<FieldKind, 'contact'>, (heard: Heard) => Taken>> = {
  name: takeName,
  time: takeTime,
  own_words: ({ field, value, known }) =>
    'adds' in field && field.adds && known !== null
      ? add(String(known), String(value))
      : replace(known, shorten(value)),
  choice: ({ field, value, known }) =>
    'undecided' in field && known === field.undecided && value !== known
      ? { outcome: 'told', value }
      : replace(known, value),
  count: ({ value, known, beside }) => {
    const taken = replace(known, value);
    return taken.outcome === 'repeated' ? taken : { ...taken, beside: beside && shorten(beside) };
  },
};

/** Takes in everything that the message tells besides the contact details. */
export const takeFields = (turn: Turn): Turn =>
  fieldNames.reduce((now, name) => {
    const { kind } = fields[name];
    const heard = heardOf(now.state, name, now.heard.fields);
    return heard && kind !== 'contact' ? store(now, name, takes[kind](heard)) : now;
  }, turn);

/** Takes in a phone number, or the reason why it is none. */
export function takePhone(turn: Turn): Turn {
  const written = turn.heard.fields.phone?.value;
  if (!written) return turn;
  const verdict = validatePhone(written, turn.context.country_code);
  if (verdict.verdict === 'accept') return store(turn, 'phone', replace(turn.state.phone, verdict.value));
  if (verdict.verdict === 'suggest') return turn;
  return withChange(turn, turn.state, { invalid: [...turn.news.invalid, { field: 'phone', reason: verdict.reason }] });
}

/** Null when there is nothing of use. */
function heardOf(state: ConversationState, name: FieldName, found: FoundFields): Heard | null {
  const heard = found[name];
  if (!heard || heard.value === '' || (typeof heard.value === 'number' && heard.value <= 0)) return null;
  const [companion] = companionsOf(name);
  return {
    field: fields[name],
    value: heard.value,
    beside: ('date' in heard ? heard.date : 'text' in heard && heard.text) || null,
    known: state[name],
    knownBeside: companion ? state[companion] : null,
  };
}

function store(turn: Turn, name: FieldName, { outcome, value, beside }: Taken): Turn {
  const state = value === undefined ? turn.state : withField(turn.state, name, value);
  const companions = beside === undefined ? [] : companionsOf(name).map((key) => [key, beside]);
  return withChange(
    turn,
    { ...state, ...Object.fromEntries(companions) },
    { [outcome]: [...turn.news[outcome], name] },
  );
}

const replace = (known: Value | null, value: Value): Taken => ({
  outcome: known === null ? 'told' : known === value ? 'repeated' : 'corrected',
  value,
});

/** A part of the known name ("Cheers, Dave") does not shorten it; a longer form of it is no correction. */
function takeName({ value, known }: Heard): Taken {
  if (known === null) return { outcome: 'told', value: shorten(value) };
  const [knownWords, heardWords] = [words(known), words(value)];
  if (heardWords.every((word) => knownWords.includes(word))) return { outcome: 'repeated' };
  const outcome = knownWords.every((word) => heardWords.includes(word)) ? 'told' : 'corrected';
  return { outcome, value: shorten(value) };
}

/** A part of what is known ("July" of "the end of July") changes nothing; other words for the same date are no correction. */
function takeTime({ value, beside, known, knownBeside }: Heard): Taken {
  const taken = { value: shorten(value), beside };
  if (known === null) return { ...taken, outcome: 'told' };
  if (isPartOf(value, known)) return { outcome: 'repeated' };
  return { ...taken, outcome: beside !== null && beside === knownBeside ? 'repeated' : 'corrected' };
}

/** What is told later is a further problem or need, not another in place of the first. */
function add(known: string, text: string): Taken {
  if (isPartOf(text, known)) return { outcome: 'repeated' };
  const together = `${known}; ${text}`;
  return together.length <= maxTextLength ? { outcome: 'told', value: together } : { outcome: 'repeated' };
}

const isPartOf = (text: Value, known: Value) => String(known).toLowerCase().includes(String(text).toLowerCase());

const shorten = (text: Value) => String(text).trim().slice(0, maxTextLength);

const words = (text: Value) => String(text).toLowerCase().split(/\s+/);

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
