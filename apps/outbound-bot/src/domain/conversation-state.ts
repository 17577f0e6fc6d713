import type { CustomerType } from './customer-types.data';
import type { AskTopic, FieldName, FieldValues } from './fields/fields';

/** What the bot knows of one conversation. The names are those of the `data` document in MongoDB and in the API. */

export const intentStages = ['exploring', 'interest_detected', 'intent_confirmed', 'qualified'] as const;
export type IntentStage = (typeof intentStages)[number];

export { customerTypes } from './customer-types.data';
export type { CustomerType };

export { askTopics, fieldNames } from './fields/fields';
export type { AskTopic, FieldName };

/** A likely typo, or a spoken address, that the visitor is asked about. Nothing is stored until it is answered. */
export interface PendingConfirmation {
  readonly field: 'email';
  readonly suggestion: string;
  /** As the visitor wrote it: stored when they insist on it. Of a spoken one the same as the suggestion. */
  readonly typed: string;
}

/** What a reply may offer without asking: to bring in a person, or the call after qualification. */
export const offers = ['person', 'call'] as const;
export type Offer = (typeof offers)[number];

/** What the CRM is told of a lead. */
export const leadOutcomes = ['none', 'partial', 'qualified'] as const;
export type LeadOutcome = (typeof leadOutcomes)[number];

/** Immutable: each turn makes a new one (see state-manager). */
export interface ConversationState extends FieldValues {
  readonly intent_stage: IntentStage;
  readonly customer_type: CustomerType | null;
  readonly customer_type_confidence: number | null;
  readonly is_qualified: boolean;
  readonly ask_counts: Readonly<Partial<Record<AskTopic, number>>>;
  readonly skipped_fields: readonly AskTopic[];
  readonly declined_fields: readonly FieldName[];
  /** What the page that shows the chat has told of its visitor: each only once, so that what is taken back stays so. */
  readonly told_by_page: readonly FieldName[];
  readonly pending_confirmation: PendingConfirmation | null;
  /** How often the pending suggestion has been put to the visitor. */
  readonly confirmations_asked: number;
  readonly wants_human: boolean;
  /** A customer's problem, in their words. */
  readonly support_matter: string | null;
  /** What we hold about them is to be deleted. */
  readonly deletion_asked: boolean;
  /** Whose business it is, when it is not the visitor's: "their sister". The contact details are that person's, too. */
  readonly speaks_for: string | null;
  readonly others_name: string | null;
  /** Nothing of the business is asked until the visitor goes on about it. */
  readonly paused: boolean;
  readonly refuses_contact: boolean;
  /** What the bot's last reply asked for: it gives a short answer ("two", "yes") its meaning. */
  readonly last_asked: AskTopic | null;
  /** Ids of the phrasings used so far, so that none is repeated; bounded, the oldest are dropped. */
  readonly used_wordings: readonly string[];
  /** Questions answered for a visitor who has told nothing yet (the seed's "limited" mode). */
  readonly free_answers: number;
  /** Addresses that the visitor has insisted on: not queried again. Bounded. */
  readonly insisted_emails: readonly string[];
  /** Skipped topics that were come back to at the end: each only once. */
  readonly revisited_fields: readonly AskTopic[];
  /** The offer of a call was made. */
  readonly call_offered: boolean;
  /** What the bot's last reply offered: it gives a bare "yes, please" its meaning. */
  readonly last_offer: Offer | null;
  /** The bot's last reply answered a question and put one of its own. */
  readonly asked_beside: boolean;
  /** What the visitor asked last, as it was searched for: a short question may go on from it. */
  readonly last_question: string | null;
  /** The first reply of this conversation was given. */
  readonly greeted: boolean;
  /** How complete the lead was when it was last passed on to the CRM. */
  readonly lead_passed_on: LeadOutcome;
  /** The lead does not know of this conversation yet: set when one begins after another's end. */
  readonly lead_update_due: boolean;
  /** BCP 47 primary language of the visitor's last words. */
  readonly language: string;
}
