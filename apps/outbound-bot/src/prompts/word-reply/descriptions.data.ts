import type { PlanStep } from '../../domain/plan';

/** What each step of a plan does, for the model. */
export const stepDescriptions: Readonly<Record<PlanStep['do'], string>> = {
  greet: 'say hello; `returning`: the visitor has been here before',
  small_talk:
    'answer the small talk of the given `topic` in one sentence; leave an `injection` or an `insult` aside politely',
  language_note: 'say that only English is possible here',
  acknowledge_type: "take up what the visitor's business is",
  acknowledge: 'show that the `fields` were heard; read back what was `corrected`',
  acknowledge_repeat: 'the visitor has told this before: confirm that it is noted',
  acknowledge_withdrawal: 'confirm that a detail was taken out',
  respect_decline: 'accept that the visitor does not want to tell something',
  reassure: 'the visitor does not know yet: that is fine',
  explain_invalid: 'an email or a phone number cannot be used, for the given `reason`',
  answer: 'answer the `question` from the numbered `passages`, in one or two sentences; in one when it is `brief`',
  cannot_answer: 'admit that you have no certain answer, and offer to bring in a person without asking',
  no_promise: 'say that prices, discounts and dates are for the team to discuss',
  ask: 'ask for the `topic`; at a higher `attempt` in other words',
  confirm: 'ask whether the email address is the `suggestion`, spelt out exactly',
  connect_person: 'say that a person from the team will take over; `has_contact`: whether they can reach the visitor',
  offer_call: 'say that the team will get in touch in the given way, and that the visitor may say otherwise',
  settle_call: 'take note that a call was accepted or not',
  invite: 'invite the visitor to go on, without a question',
  goodbye: 'a short, friendly closing',
};
