import type { PlanStep } from '../domain/plan';
import { isBusinessType, isPrivateType } from '../domain/customer-type';
import { matterOf } from './matters';
import { hasToldSomething } from './state-manager';
import { isSubstantial } from './turn';
import type { Turn } from './turn';

/** What small talk is taken up although the message also says something of substance. */
const alwaysTakenUp: ReadonlySet<string> = new Set(['how_are_you', 'who_are_you']);

/** The words before anything else: the language, a greeting, small talk. */
export const opening = (turn: Turn): readonly PlanStep[] => [
  ...languageNote(turn),
  ...greeting(turn),
  ...smallTalk(turn),
];

function languageNote({ heard, before }: Turn): readonly PlanStep[] {
  return heard.language !== 'en' && heard.language !== before.language
    ? [{ do: 'language_note', language: heard.language }]
    : [];
}

/** A new visitor who says something of substance is answered to that at once; one who comes back is always greeted. */
function greeting(turn: Turn): readonly PlanStep[] {
  const { before, heard } = turn;
  if (before.greeted || heard.flow === 'wants_to_exit') return [];
  const returning = hasToldSomething(before);
  const isPlain = !isSubstantial(turn) && (heard.small_talk === null || heard.small_talk === 'greeting');
  return returning || isPlain ? [{ do: 'greet', returning }] : [];
}

function smallTalk(turn: Turn): readonly PlanStep[] {
  const { small_talk: topic, flow } = turn.heard;
  if (topic === null || flow === 'wants_to_exit') return [];
  if (topic === 'greeting' && !turn.before.greeted) return [];
  if (topic === 'unclear' && turn.before.support_matter !== null && turn.before.paused) return [];
  return isSubstantial(turn) && !alwaysTakenUp.has(topic) ? [] : [{ do: 'small_talk', topic }];
}

/** The plan, or the business, has come to nothing. */
const hasGivenUp = ({ before, state }: Turn): boolean =>
  isBusinessType(before.customer_type) && isPrivateType(state.customer_type);

/** What the message told, corrected, took back or declined. */
export function acknowledgements(turn: Turn): readonly PlanStep[] {
  const { news, heard, state } = turn;
  const steps: PlanStep[] = [];
  const matter = matterOf(heard);
  if (news.customer_type)
    steps.push({ do: 'acknowledge_type', customer_type: news.customer_type, given_up: hasGivenUp(turn) });
  if (matter === 'told_already' || matter === 'asks_noted') {
    // The values are read back where the matter is taken up.
  } else if (news.told.length + news.corrected.length > 0) {
    steps.push({ do: 'acknowledge', fields: news.told, corrected: news.corrected });
  } else if (news.repeated.length > 0 && heard.questions.length === 0 && !news.customer_type) {
    steps.push({ do: 'acknowledge_repeat' });
  }
  if (heard.flow === 'wants_to_exit') return steps;
  if (news.others_name) steps.push({ do: 'note_other' });
  if (news.withdrawn.length > 0) steps.push({ do: 'acknowledge_withdrawal', fields: news.withdrawn });
  // Turning the offered call down is answered as such.
  const declined = news.declined.filter((field) => field !== 'phone' || news.call_settled === null);
  if (declined.length > 0) steps.push({ do: 'respect_decline', fields: declined });
  if (news.unknown && news.told.length === 0) steps.push({ do: 'reassure' });
  if (news.call_settled) steps.push({ do: 'settle_call', accepted: news.call_settled === 'accepted' });
  // An address that waits for its confirmation is about to be put to the visitor: no second remark on it.
  const wrong = news.invalid.filter(({ field }) => field !== 'email' || !state.pending_confirmation);
  return [...steps, ...wrong.map((one): PlanStep => ({ do: 'explain_invalid', ...one }))];
}
