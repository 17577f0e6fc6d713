import type { Office } from '@abbotsford/bot/reply';
import type { Passage } from '@abbotsford/knowledge';
import type { SmallTalk } from '@abbotsford/understanding';
import type { AskTopic, CustomerType, FieldName, LeadOutcome } from './conversation-state';
import type { Matter } from './matter';

export type { Knowledge, Passage } from '@abbotsford/knowledge';

/** Why a topic is asked for out of its turn; it changes the wording. */
export type AskReason =
  /** Skipped before, and come back to once at the end. */
  | 'revisit'
  /** What the visitor gave was not valid. */
  | 'invalid'
  /** Cups a week were told: the days that they are spread over are missing. */
  | 'days_a_week'
  /** A person is to get in touch; any way of reaching the visitor will do. */
  | 'person';

/** What the visitor is invited to, without a question. */
export type Invitation = 'business' | 'coffee' | 'anything' | 'callback_time';

/** One thing that the reply does. The order of steps is the order of the reply. At most one step asks. */
export type PlanStep =
  | { readonly do: 'greet'; readonly returning: boolean }
  | { readonly do: 'small_talk'; readonly topic: SmallTalk }
  | { readonly do: 'language_note'; readonly language: string }
  /** `given_up`: there was a business, or a plan for one, and there is none now. */
  | { readonly do: 'acknowledge_type'; readonly customer_type: CustomerType; readonly given_up: boolean }
  | { readonly do: 'acknowledge'; readonly fields: readonly FieldName[]; readonly corrected: readonly FieldName[] }
  /** The name of the person for whom the visitor speaks. */
  | { readonly do: 'note_other' }
  /** More of a customer's problem was told; `reachable`: somebody can get back to them. */
  | { readonly do: 'note_problem'; readonly reachable: boolean }
  /** Everything in the message was known already. */
  | { readonly do: 'acknowledge_repeat' }
  | { readonly do: 'acknowledge_withdrawal'; readonly fields: readonly FieldName[] }
  | { readonly do: 'respect_decline'; readonly fields: readonly FieldName[] }
  /** The visitor does not know what was asked. */
  | { readonly do: 'reassure' }
  | { readonly do: 'explain_invalid'; readonly field: 'email' | 'phone'; readonly reason: string }
  /** `brief`: the visitor has had the free answers and still told nothing. */
  | { readonly do: 'answer'; readonly question: string; readonly passages: readonly Passage[]; readonly brief: boolean }
  /** `near`: the title of the document that comes nearest to it. */
  | { readonly do: 'cannot_answer'; readonly question: string; readonly near: string | null }
  /** Takes a matter seriously, in words of the dialogue itself. */
  | { readonly do: 'take_up'; readonly matter: Matter }
  /** Where to turn with it, when the knowledge base does not say. */
  | { readonly do: 'direct'; readonly matter: Matter }
  /** A customer may be called about their matter; `by`: how they can be reached already. */
  | { readonly do: 'offer_callback'; readonly by: 'phone' | 'email' | null }
  | { readonly do: 'tell_next_steps'; readonly by: 'phone' | 'email' | null }
  /** What was meant by the question put last, if one was. */
  | { readonly do: 'explain'; readonly topic: AskTopic | null }
  | { readonly do: 'tell_noted'; readonly fields: readonly FieldName[] }
  /** `reachable`: there is no need to say how they can hear from the team. */
  | { readonly do: 'stop_asking'; readonly reachable: boolean }
  /** The visitor says that they have told something already; without `fields` it was missed. */
  | { readonly do: 'believe'; readonly fields: readonly FieldName[] }
  | { readonly do: 'no_promise' }
  | { readonly do: 'ask'; readonly topic: AskTopic; readonly attempt: number; readonly reason: AskReason | null }
  /** `heard`: it was spoken, and is put as it was heard. */
  | {
      readonly do: 'confirm';
      readonly field: 'email';
      readonly suggestion: string;
      readonly attempt: number;
      readonly heard?: true;
    }
  /** `office`: whether somebody is at work, where it is to be told. */
  | { readonly do: 'connect_person'; readonly has_contact: boolean; readonly office?: Office }
  /** Tells the visitor that the team will get in touch, and how; they may say otherwise. */
  | { readonly do: 'offer_call'; readonly by: 'phone' | 'email' }
  | { readonly do: 'settle_call'; readonly accepted: boolean }
  | { readonly do: 'invite'; readonly to: Invitation }
  | { readonly do: 'goodbye' };

/** What the reply will do, decided by plain code. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** The conversation ends with this reply. */
  readonly ends: boolean;
  /** What the lead in the CRM needs after this turn: nothing, or the lead made or updated. */
  readonly lead: LeadOutcome;
}
