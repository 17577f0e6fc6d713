import { officeSaying } from '@abbotsford/bot/reply';
import { extractiveAnswer, nearestTitle } from '@abbotsford/knowledge';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import type { Passage, Plan, PlanStep } from '../domain/plan';
import { phrase } from './phrasing';
import type { Choose, Phrase, Values } from './phrasing';
import { confirmationId, questionId } from './question-generator';
import { describe, valuesOf } from './values';
import { isWordingId } from './wordings.data';
import type { WordingId } from './wordings.data';

/** The words of a reply. */
export interface WordedReply {
  readonly text: string;
  /** The phrasings that it is made of, for the state to remember (rememberWordings). */
  readonly used_wordings: readonly string[];
  /** The passages that an answer in it was taken from. */
  readonly cited: readonly Passage[];
}

/** What comes after an answer begins a paragraph of its own. */
const afterAnswers: ReadonlySet<PlanStep['do']> = new Set<PlanStep['do']>([
  'ask',
  'confirm',
  'invite',
  'offer_call',
  'offer_callback',
]);

/** What one step says: phrasings to choose from with their values, or an answer in the knowledge base's words. */
type Saying =
  | { readonly id: WordingId; readonly values?: Values }
  | { readonly answer: string; readonly cited: readonly Passage[] };

/** Where a message says everything at once, what only is polite is left out of the reply. */
const longestReply = 700;
const courtesies: ReadonlySet<PlanStep['do']> = new Set<PlanStep['do']>([
  'greet',
  'small_talk',
  'acknowledge_type',
  'acknowledge_repeat',
  'invite',
]);

/** More remarks on what was told would bury the question. */
const maxAcknowledgements = 2;
/** Who puts more right than this at once is not helped by a list. */
const maxReadBack = 3;

/**
 * Puts a plan into written phrasings. It has at most one question mark, and none in a goodbye.
 * @param state the state after the decision
 * @param choose which phrasing; the same choice gives the same reply
 * @param countryCode where the visitor is, ISO 3166-1 alpha-2: numbers are said back as people there write them
 */
export function word(
  plan: Plan,
  state: ConversationState,
  choose: Choose,
  countryCode: string | null = null,
): WordedReply {
  const known: Values = { ...valuesOf(state, countryCode), ...otherOf(state) };
  const all = plan.steps.flatMap((step) =>
    sayings(step, plan, state, countryCode).map((saying) => ({ ...saying, step: step.do })),
  );
  const put = (said: typeof all): WordedReply =>
    said.reduce<WordedReply>(
      (said, saying) => {
        if ('answer' in saying) {
          return { ...said, text: join(said.text, saying.answer, ' '), cited: [...said.cited, ...saying.cited] };
        }
        const used = [...state.used_wordings, ...said.used_wordings];
        // A name in every sentence is not how people talk.
        const values = said.text.includes(known['name'] ?? '\u0000') ? without(known, 'name', saying.id) : known;
        const chosen: Phrase = phrase(saying.id, { ...values, ...saying.values }, used, choose);
        const gap = said.cited.length > 0 && afterAnswers.has(saying.step) ? '\n\n' : ' ';
        return {
          ...said,
          text: join(said.text, chosen.text, gap),
          used_wordings: [...said.used_wordings, chosen.wording],
        };
      },
      { text: '', used_wordings: [], cited: [] },
    );
  const reply = put(all);
  return reply.text.length <= longestReply ? reply : put(all.filter(({ step }) => !courtesies.has(step)));
}

/** The person for whom the visitor speaks, as the visitor is told of them. */
const otherOf = ({ speaks_for, others_name }: ConversationState): Values => ({
  ...(speaks_for !== null && {
    other: others_name ?? speaks_for.replace(/^their\b/u, 'your').replace(/^somebody else$/u, 'them'),
  }),
  ...(others_name !== null && { others_name }),
});

const join = (before: string, next: string, gap: string) => [before, next].filter((part) => part !== '').join(gap);

/** The greeting by name is the one phrasing that is nothing without it. */
const without = (values: Values, key: string, id: WordingId): Values =>
  id === 'acknowledge.name' ? values : { ...values, [key]: undefined };

function sayings(step: PlanStep, plan: Plan, state: ConversationState, countryCode: string | null): readonly Saying[] {
  switch (step.do) {
    case 'greet':
      return [{ id: step.returning ? 'greet.returning' : 'greet.new' }];
    case 'small_talk':
      return [{ id: `small_talk.${step.topic}` }];
    case 'language_note': {
      const id = `language_note.${step.language}`;
      return [{ id: isWordingId(id) ? id : 'language_note.other' }];
    }
    case 'acknowledge_type':
      if (step.given_up) return [{ id: 'acknowledge_type.given_up' }];
      return [{ id: state.speaks_for === null ? `acknowledge_type.${step.customer_type}` : 'acknowledge_type.other' }];
    case 'acknowledge':
      return acknowledge(step.fields, step.corrected, plan, state, countryCode);
    case 'respect_decline':
      return [{ id: declineId(step.fields) }];
    case 'explain_invalid':
      return [{ id: `explain_invalid.${step.field}`, values: { reason: step.reason.replaceAll('?', '') } }];
    case 'answer': {
      const { text, cited } = extractiveAnswer(step.question, step.passages, step.brief);
      return text === '' ? [unanswered(nearestTitle(step.passages))] : [{ answer: text, cited }];
    }
    case 'cannot_answer':
      return [unanswered(step.near)];
    case 'ask':
      return [{ id: questionId(step, state) }];
    case 'confirm':
      return [{ id: confirmationId(step), values: { suggestion: step.suggestion } }];
    case 'connect_person':
      return [{ id: connectId(step.has_contact, plan, state) }, ...(step.office ? [officeSaying(step.office)] : [])];
    case 'offer_call':
      return [{ id: `offer_call.${step.by}` }];
    case 'settle_call':
      return [{ id: step.accepted ? 'settle_call.accepted' : 'settle_call.declined' }];
    case 'invite':
      return [{ id: `invite.${step.to}` }];
    case 'take_up':
    case 'direct':
      return [{ id: matterId(step) }];
    case 'offer_callback':
    case 'tell_next_steps':
      return [{ id: `${step.do}.${step.by ?? 'none'}` }];
    case 'explain': {
      const id = `explain.${step.topic ?? 'none'}`;
      return [{ id: isWordingId(id) ? id : 'explain.none' }];
    }
    case 'tell_noted':
      return step.fields.length === 0
        ? [{ id: 'tell_noted.nothing' }]
        : [{ id: 'tell_noted.something', values: { noted: readBack(step.fields, state, countryCode) } }];
    case 'stop_asking':
      return [{ id: step.reachable ? 'stop_asking.reachable' : 'stop_asking.open' }];
    case 'believe':
      return step.fields.length === 0
        ? [{ id: 'believe.missed' }]
        : [{ id: 'believe.known', values: { noted: readBack(step.fields, state, countryCode) } }];
    case 'note_problem':
      return [{ id: step.reachable ? 'note_problem.reachable' : 'note_problem' }];
    case 'note_other':
    case 'acknowledge_repeat':
    case 'acknowledge_withdrawal':
    case 'reassure':
    case 'no_promise':
    case 'goodbye':
      return [{ id: step.do }];
  }
}

/** Every matter that is taken up or sent on has words for it. */
function matterId(step: Extract<PlanStep, { do: 'take_up' | 'direct' }>): WordingId {
  const id = `${step.do}.${step.matter}`;
  if (!isWordingId(id)) throw new Error(`There is no wording ${id}.`);
  return id;
}

/** So much of what is known is read back: more would not be read. */
const longestReadBack = 350;

const readBack = (fields: readonly FieldName[], state: ConversationState, countryCode: string | null): string =>
  fields
    .map((field) => describe(state, field, countryCode))
    .reduce((all, one) => (all.length + one.length > longestReadBack ? all : join(all, one, ', ')), '');

const unanswered = (near: string | null): Saying => ({
  id: 'cannot_answer',
  values: { near: near ?? undefined },
});

/** A correction is read back; new values are taken up shortly, several of them together. */
function acknowledge(
  told: readonly FieldName[],
  corrected: readonly FieldName[],
  plan: Plan,
  state: ConversationState,
  countryCode: string | null,
): readonly Saying[] {
  const change = readBack(corrected.slice(0, maxReadBack), state, countryCode);
  const others = told.filter((field) => field !== 'name' && field !== 'callback_time');
  const greetsType = plan.steps.some((step) => step.do === 'acknowledge_type');
  const all: readonly Saying[] = [
    ...(corrected.length > 0 ? [{ id: 'acknowledge.corrected', values: { change } } as const] : []),
    ...(told.includes('name') && !corrected.includes('name') ? [{ id: 'acknowledge.name' } as const] : []),
    ...(told.includes('callback_time') ? [{ id: 'acknowledge.callback_time' } as const] : []),
    ...(greetsType && others.length === 1 ? [] : detail(others, state)),
  ];
  return all.slice(0, maxAcknowledgements);
}

function detail(fields: readonly FieldName[], state: ConversationState): readonly Saying[] {
  const [field] = fields;
  if (field === undefined) return [];
  if (fields.length === 2 && fields.includes('email') && fields.includes('phone'))
    return [{ id: 'acknowledge.contact' }];
  if (fields.length > 1) return [{ id: 'acknowledge.several' }];
  if (field === 'equipment') return [{ id: `acknowledge.equipment.${state.equipment ?? 'unsure'}` }];
  return [{ id: `acknowledge.${field}` }];
}

function declineId(fields: readonly FieldName[]): WordingId {
  const [phone, email] = [fields.includes('phone'), fields.includes('email')];
  if (phone && email) return 'respect_decline.contact';
  if (phone) return 'respect_decline.phone';
  return email ? 'respect_decline.email' : 'respect_decline.other';
}

function connectId(hasContact: boolean, plan: Plan, { speaks_for }: ConversationState): WordingId {
  if (hasContact) return speaks_for === null ? 'connect_person.reachable' : 'connect_person.other_reachable';
  const asks = plan.steps.some((step) => step.do === 'ask' || step.do === 'confirm');
  if (asks && speaks_for !== null) return 'connect_person.other_asking';
  return asks ? 'connect_person.asking' : 'connect_person.unreachable';
}
