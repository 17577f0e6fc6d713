import {
  detectSmallTalk,
  extractName,
  hear,
  injectedSentences,
  isGibberish,
  mask,
  readContact,
  readIntents,
  readMessage,
  saysNothing,
  smallTalk,
  wordsAt,
} from '@abbotsford/understanding';
import type { Listening, Message, Part } from '@abbotsford/understanding';
import { fieldNames } from '../domain/conversation-state';
import type { FieldName } from '../domain/conversation-state';
import { isPlanningType, isPrivateType } from '../domain/customer-type';
import { fields } from '../domain/fields/fields';
import type { FoundFields, Understanding, UnderstandingInput } from '../domain/understanding';
import { detectCustomerType } from './customer-type-detector';
import { goesOnAsking } from './follow-up';
import { learntType } from './learnt-type';
import { extractCafeCount } from './extraction/cafe-count';
import { extractCafeName } from './extraction/cafe-name';
import { extractCallbackTime } from './extraction/callback-time';
import { extractCoffeeAmount } from './extraction/coffee-amount';
import { extractCoffeeStyle } from './extraction/coffee-style';
import { extractEquipment } from './extraction/equipment';
import { extractOwnWords } from './extraction/own-words';
import { extractTimeline } from './extraction/timeline';
import { extractVolume, tellsWeeklyVolume } from './extraction/volume';
import { lookAgain } from './matters/look-again';
import { asIfTheirOwn, detectOther, detectOthersName, othersType } from './matters/other-person';
import { readMatters } from './matters/read-matters';
import { withMatters } from './matters/with-matters';

type Span = Pick<Part, 'start' | 'end'>;

/**
 * Understands a message without a language model: by patterns, chrono-node and libphonenumber. Pure.
 * @param given the customer type that was found in other ways; what the message says by patterns counts more
 * @param read what the message is after, where it was read in a better way than by words alone
 */
export function understandLocally(
  input: UnderstandingInput,
  given: Understanding['customer_type'] = null,
  read: Understanding['matters'] | null = null,
): Understanding {
  const { state } = input;
  const whole = readMessage(input.message);
  const injected = injectedSentences(whole);
  const message = mask(whole, injected);
  const gibberish = isGibberish(message.text);
  const known = { ...state, asked: state.last_asked, pending: state.pending_confirmation };
  const contact = readContact(message, known, input.country_code);
  const { rest, parts } = contact;
  const matters = read ?? (gibberish ? [] : readMatters(message, state.last_asked));
  const other = gibberish ? null : detectOther(message, matters);
  const speaksForOther = other !== null || state.speaks_for !== null;
  const others_name = speaksForOther ? detectOthersName(message) : null;
  // Whoever speaks for somebody else gives that person's details, and tells of that person's business.
  const { email, phone } = speaksForOther ? readContact(asIfTheirOwn(message), known, input.country_code) : contact;

  const own = gibberish ? null : detectCustomerType(rest, state);
  const stated =
    (speaksForOther ? (othersType(rest) ?? own) : own) ??
    (gibberish ? null : (given ?? learntType(rest, state.customer_type)));
  const fields: FoundFields = {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(!gibberish &&
      fieldsOf(rest, input, stated, { read: [...injected, ...parts], tellsPhone: phone !== null, speaksForOther })),
  };
  const heard = {
    customer_type: stated ?? impliedType(fields, state, whole),
    fields,
    matters,
    ...(other && { other }),
    ...(others_name && { others_name }),
    ...withoutValues(hear(contact, fields, { ...known, has: (field) => state[field] !== null }, listening), fields),
    ...(tellsWeeklyVolume(rest) && !fields.volume && { needs_days_a_week: true }),
  };
  const said = tellsNothing(heard)
    ? detectSmallTalk(message, readIntents)
    : asksWhoAnswers(message)
      ? 'who_are_you'
      : null;
  const asksOn = said === 'unclear' && goesOnAsking(message, input.history);
  const small_talk = injected.length > 0 ? 'injection' : asksOn ? null : said;
  const questions = asksOn ? [wordsAt(message, 0, message.raw.length)] : heard.questions;
  const understood = withMatters({ ...heard, questions, small_talk }, matters);
  return { ...understood, fields: { ...lookAgain(understood, input, understandLocally), ...understood.fields } };
}

/** "Maybe seventy cups?" tells: a question that is mostly a value is none. */
const withoutValues = <H extends Pick<Understanding, 'questions'>>(heard: H, values: FoundFields): H => ({
  ...heard,
  questions: heard.questions.filter(
    (question) =>
      !Object.values(values).some(({ span }) => question.includes(span) && span.length * 2 > question.length),
  ),
});

/** "I run a café. Are you a real person?" */
const asksWhoAnswers = ({ sentences }: Message): boolean =>
  sentences.some(
    ({ asks, text }) => asks && smallTalk.some(({ topic, pattern }) => topic === 'who_are_you' && pattern.test(text)),
  );

const listening: Listening<FieldName> = {
  fields: fieldNames,
  words: Object.fromEntries(
    Object.entries(fields).flatMap(([name, { heard }]) => (heard.called ? [[name, heard.called]] : [])),
  ),
};

/** Who counts their cafés has one, and so does who runs what has a café's name; who says when they open has none yet. */
function impliedType(
  { cafe_count, cafe_name, timeline }: FoundFields,
  { customer_type, last_asked }: UnderstandingInput['state'],
  { raw }: Message,
): Understanding['customer_type'] {
  if (customer_type !== null) return null;
  if (timeline && (last_asked === 'customer_type' || (timeline.date && opens.test(raw))))
    return { value: 'new_cafe', confidence: 0.8, span: timeline.span };
  const runs = cafe_name && runsIt.test(raw.slice(0, raw.indexOf(cafe_name.span)));
  const found = cafe_count && cafe_count.value > 0 ? cafe_count : runs ? cafe_name : null;
  return found ? { value: 'existing_cafe', confidence: 0.8, span: found.span } : null;
}

const opens = /\bopen(?:s|ing)?\b/iu;
const runsIt = /\b(?:run|own|co-own|manage|operate|(?:owner|manager) of)\s$/iu;

/** "Make it May", "we might wait till next year": the opening is put off or forward. */
const putsOff = /\b(?:make (?:it|that)|wait|postpone|push)\b/u;

interface AlreadyRead {
  /** Parts of the message that were read as contact details or are not to be read. */
  readonly read: readonly Span[];
  readonly tellsPhone: boolean;
  readonly speaksForOther: boolean;
}

function fieldsOf(
  whole: Message,
  input: UnderstandingInput,
  stated: Understanding['customer_type'],
  { read, tellsPhone, speaksForOther }: AlreadyRead,
): FoundFields {
  const { state } = input;
  const first = told({
    callback_time: extractCallbackTime(whole, input, tellsPhone),
    cafe_name: extractCafeName(whole, state.last_asked),
  });
  // "Bold Street Coffee" is no wish for a bold style, and "call me after 3" counts no cafés.
  const message = mask(whole, spansOf(whole, Object.values(first)));
  // The figures of a plan for school, or of somebody's kitchen, are those of no business.
  const facts = told({
    name: extractName(message, state.last_asked === 'name', state.name),
    ...(!isPrivateType(stated?.value ?? null) && businessOf(message, input, stated, speaksForOther)),
    ...first,
  });
  const customerType = stated?.value ?? state.customer_type ?? (facts.cafe_count ? 'existing_cafe' : null);
  const taken = [
    ...read,
    ...spansOf(message, [...Object.values(facts), ...(stated && tellsOfBusiness(stated) ? [stated] : [])]),
  ];
  return {
    ...facts,
    ...told({ coffee_style: extractCoffeeStyle(message, state) }),
    ...extractOwnWords(message, { lastAsked: state.last_asked, customerType, taken }),
  };
}

/** What the message tells of the visitor's business. */
const businessOf = (
  message: Message,
  input: UnderstandingInput,
  stated: Understanding['customer_type'],
  forOther: boolean,
) => ({
  timeline: extractTimeline(message, {
    ...input,
    opening: isPlanningType(stated?.value ?? (putsOff.test(message.text) ? input.state.customer_type : null)),
    forOther,
  }),
  volume: extractVolume(message, input),
  coffee_amount: extractCoffeeAmount(message),
  equipment: extractEquipment(message, input.state.last_asked),
  cafe_count: extractCafeCount(message, { ...input.state, customer_type: stated?.value ?? input.state.customer_type }),
});

/** Words like "our roaster" only hint at a café: what is said of it is still an answer. */
const tellsOfBusiness = ({ confidence }: NonNullable<Understanding['customer_type']>): boolean => confidence > 0.8;

/** Only what was found. */
const told = <T extends Readonly<Record<string, unknown>>>(found: T) =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>;
  };

function spansOf(message: Message, found: readonly { readonly span: string }[]): Span[] {
  return found.map(({ span }) => {
    const start = message.raw.indexOf(span);
    return { start, end: start + span.length };
  });
}

/** Nothing told, and nothing else said. */
export const tellsNothing = (heard: Omit<Understanding, 'small_talk'>): boolean =>
  heard.customer_type === null &&
  Object.keys(heard.fields).length === 0 &&
  heard.matters.length === 0 &&
  heard.other === undefined &&
  heard.others_name === undefined &&
  saysNothing(heard);
