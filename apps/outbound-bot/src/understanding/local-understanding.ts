import type { CustomerType } from '../domain/conversation-state';
import { isPlanningType } from '../domain/customer-type';
import type { FoundFields, Understanding, UnderstandingInput } from '../domain/understanding';
import { detectConfirmation } from './confirmation-detector';
import { detectCustomerType } from './customer-type-detector';
import { detectDeclined, detectUnknown, detectWithdrawn } from './decline-detector';
import { correctEmail, correctPhone } from './extraction/contact-correction';
import { extractCafeCount } from './extraction/cafe-count';
import { extractCoffeeStyle } from './extraction/coffee-style';
import { extractEmail } from './extraction/email';
import { extractEquipment } from './extraction/equipment';
import { extractName } from './extraction/name';
import { extractOwnWords } from './extraction/own-words';
import { extractPhone } from './extraction/phone';
import { extractTimeline } from './extraction/timeline';
import { extractVolume, tellsWeeklyVolume } from './extraction/volume';
import { detectFlow } from './flow-detector';
import { detectLanguage } from './language-detector';
import type { Message, Part } from './message';
import { mask, readMessage } from './message';
import { detectPromiseDemand, detectQuestions } from './question-detector';
import { detectSmallTalk, injectedSentences, isGibberish } from './small-talk-detector';

type Span = Pick<Part, 'start' | 'end'>;

/**
 * Understands a message without a language model: by patterns, chrono-node and libphonenumber. Pure.
 * @param given the customer type that was found in other ways; what the message says by patterns counts more
 */
export function understandLocally(
  input: UnderstandingInput,
  given: Understanding['customer_type'] = null,
): Understanding {
  const { state } = input;
  const whole = readMessage(input.message);
  const injected = injectedSentences(whole);
  const message = mask(whole, injected);
  const gibberish = isGibberish(message.text);
  const emails = extractEmail(message, state.last_asked);
  const withoutEmails = mask(message, emails.parts);
  const phones = extractPhone(withoutEmails, input.country_code, state.last_asked);
  const rest = mask(withoutEmails, phones.parts);
  const email = (isWhole(emails.own) ? emails.own : correctEmail(message, state)) ?? emails.own;
  const phone = phones.own ?? correctPhone(withoutEmails, state);

  const stated = gibberish ? null : (detectCustomerType(rest, state) ?? given);
  const fields: FoundFields = {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(!gibberish && fieldsOf(rest, input, stated, [...injected, ...emails.parts, ...phones.parts])),
  };
  const customer_type = stated ?? impliedType(fields, state.customer_type);
  const questions = gibberish ? [] : detectQuestions(message);
  const flow = detectFlow(message);
  const declined = detectDeclined(message, fields, state);
  const bothRefused = declined.includes('email') && declined.includes('phone');
  const heard: Understanding = {
    customer_type,
    flow: flow === 'continuing' && bothRefused ? 'refuses_contact' : flow,
    fields,
    withdrawn: detectWithdrawn(message, fields, state),
    declined,
    unknown: detectUnknown(message, fields, state),
    confirmation: detectConfirmation(message, fields, state),
    questions,
    wants_promise: detectPromiseDemand(message),
    small_talk: null,
    language: gibberish ? state.language : detectLanguage(rest.text, state.language),
    ...(tellsWeeklyVolume(rest) && !fields.volume && { needs_days_a_week: true }),
  };
  return {
    ...heard,
    small_talk: injected.length > 0 ? 'injection' : saysNothing(heard) ? detectSmallTalk(message) : null,
  };
}

/** An address with a domain; one that lacks it may be the part that puts a known address right. */
const isWhole = (email: FoundFields['email'] | null): boolean =>
  email?.value.includes('.', email.value.indexOf('@')) ?? false;

/** Who counts their cafés has one. */
const impliedType = ({ cafe_count }: FoundFields, known: CustomerType | null): Understanding['customer_type'] =>
  cafe_count && cafe_count.value > 0 && known === null
    ? { value: 'existing_cafe', confidence: 0.8, span: cafe_count.span }
    : null;

/** @param read parts of the message that were read as contact details or are not to be read */
function fieldsOf(
  message: Message,
  input: UnderstandingInput,
  stated: Understanding['customer_type'],
  read: readonly Span[],
): FoundFields {
  const { state } = input;
  const facts = told({
    name: extractName(message, state.last_asked, state.name),
    timeline: extractTimeline(message, { ...input, opening: isPlanningType(stated?.value ?? null) }),
    volume: extractVolume(message, input),
    equipment: extractEquipment(message, state.last_asked),
    cafe_count: extractCafeCount(message, { ...state, customer_type: stated?.value ?? state.customer_type }),
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

/** Nothing told, nothing asked, nothing wanted. */
const saysNothing = (heard: Understanding) =>
  heard.customer_type === null &&
  heard.flow === 'continuing' &&
  heard.questions.length === 0 &&
  heard.declined.length === 0 &&
  heard.withdrawn.length === 0 &&
  heard.unknown.length === 0 &&
  heard.confirmation === null &&
  !heard.wants_promise &&
  Object.keys(heard.fields).length === 0;
