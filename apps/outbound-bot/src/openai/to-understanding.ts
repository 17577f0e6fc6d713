import { injectedSentences, mask, readMessage } from '@abbotsford/understanding';
import type { Message } from '@abbotsford/understanding';
import type { AskTopic, FieldName } from '../domain/conversation-state';
import { matters } from '../domain/matter';
import type { FoundFields, Understanding, UnderstandingInput } from '../domain/understanding';
import { tellsNothing, understandLocally } from '../understanding/local-understanding';
import { lookAgain } from '../understanding/matters/look-again';
import { withMatters } from '../understanding/matters/with-matters';
import { exactPart, quotedValues, toFlow, toLanguage, toQuestions } from '@abbotsford/bot/reply';
import { toCustomerType, toFields } from './to-fields';
import type { SaidUnderstanding } from './understanding-schema';

/**
 * What a model says of a message, as far as the message bears it out. Nothing is taken that has no words in it, and
 * nothing at all from sentences that give the bot orders, so that a message can set a state only by telling it. Pure.
 */
export function toUnderstanding(said: SaidUnderstanding, input: UnderstandingInput): Understanding {
  const whole = readMessage(input.message);
  const message = mask(whole, injectedSentences(whole));
  const local = understandLocally(input);
  const language = toLanguage(said.language, input.state.language);
  const fields = toFields(said.fields, message, local.fields, input, language);
  const heard: Understanding = {
    customer_type: withCorrection(toCustomerType(said.customer_type, message), local.customer_type),
    flow: toFlow(said.flow, message),
    fields,
    matters: [],
    ...(local.other && { other: local.other }),
    ...(local.others_name && { others_name: local.others_name }),
    withdrawn: quotedFields(said.withdrawn, message, fields).filter((field) => input.state[field] !== null),
    declined: quotedFields(said.declined, message, fields),
    unknown: quotedTopics(said.unknown, message).filter((topic) => !isFound(fields, topic)),
    confirmation: toConfirmation(said.confirmation, message, input),
    questions: toQuestions(said.questions, message),
    // Pressing for a promise is never answered with one, so it is enough that one of the two has noticed it.
    wants_promise: said.wants_promise || local.wants_promise,
    small_talk: null,
    language,
    ...(!fields.volume && (said.needs_days_a_week || local.needs_days_a_week) && { needs_days_a_week: true }),
  };
  const after = toMatters(said.matters, local.matters, message);
  const small_talk = toSmallTalk(said.small_talk, local.small_talk, { ...heard, matters: after });
  const understood = withMatters({ ...heard, small_talk }, after);
  const again = lookAgain(understood, input, understandLocally);
  return { ...understood, fields: { ...again, ...othersContact(local), ...understood.fields } };
}

/** Whose details are to be used when the visitor speaks for somebody else is read locally, from pronouns. */
const othersContact = ({ other, fields: { email, phone } }: Understanding): FoundFields =>
  other ? { ...(email && { email }), ...(phone && { phone }) } : {};

/** The labels that were learnt are a second opinion: somebody in need, or a wish to be left alone, is not overheard. */
function toMatters(
  said: SaidUnderstanding['matters'],
  local: Understanding['matters'],
  message: Message,
): Understanding['matters'] {
  const quoted = quotedValues(said, message);
  return matters.flatMap((matter) => [...quoted, ...local].find(({ value }) => value === matter) ?? []);
}

/** Whether a type puts right an earlier one follows from the words, which the local understanding has read too. */
const withCorrection = (
  type: Understanding['customer_type'],
  local: Understanding['customer_type'],
): Understanding['customer_type'] =>
  type && local?.corrects && local.value === type.value ? { ...type, corrects: true } : type;

const isFound = (fields: FoundFields, topic: AskTopic) => topic !== 'customer_type' && fields[topic] !== undefined;

const quotedFields = (
  said: readonly { readonly field: FieldName | null; readonly span: string }[],
  message: Message,
  fields: FoundFields,
): readonly FieldName[] => [
  ...new Set(
    said.flatMap(({ field, span }) => (field && !isFound(fields, field) && exactPart(message, span) ? [field] : [])),
  ),
];

const quotedTopics = (said: SaidUnderstanding['unknown'], message: Message): readonly AskTopic[] => [
  ...new Set(said.flatMap(({ topic, span }) => (topic && exactPart(message, span) ? [topic] : []))),
];

/** Holding on to an address means something only while one is in question. */
function toConfirmation(
  said: SaidUnderstanding['confirmation'],
  message: Message,
  { state }: UnderstandingInput,
): Understanding['confirmation'] {
  if (!said?.value || !exactPart(message, said.span)) return null;
  return said.value === 'insists' && state.pending_confirmation === null ? null : said.value;
}

function toSmallTalk(
  said: SaidUnderstanding['small_talk'],
  local: Understanding['small_talk'],
  heard: Understanding,
): Understanding['small_talk'] {
  if (said === 'injection' || local === 'injection') return 'injection';
  return tellsNothing(heard) ? (said ?? local ?? 'unclear') : null;
}
