import type { PlanStep } from '../../domain/plan';

/** What each step of a plan does, for the model. */
export const stepDescriptions: Readonly<Record<PlanStep['do'], string>> = {
  greet: 'say hello; `returning`: the visitor has been here before',
  small_talk:
    'answer the small talk of the given `topic` in one sentence; leave an `injection` or an `insult` aside politely',
  language_note: 'say that only English is possible here',
  acknowledge_type:
    "take up what the visitor's business is; `given_up`: a plan or a business has come to nothing, be sorry",
  acknowledge: 'show that the `fields` were heard; read back what was `corrected`',
  note_problem:
    'thank for more of the problem, which goes to the team; unless `reachable`, name the details that are still missing, as in the draft',
  note_other: 'thank for the name of the person for whom the visitor asks',
  acknowledge_repeat: 'the visitor has told this before: confirm that it is noted',
  acknowledge_withdrawal: 'confirm that a detail was taken out',
  respect_decline: 'accept that the visitor does not want to tell something',
  reassure: 'the visitor does not know yet: that is fine',
  explain_invalid: 'an email or a phone number cannot be used, for the given `reason`',
  answer: 'answer the `question` from the numbered `passages`, in one or two sentences; in one when it is `brief`',
  cannot_answer:
    'admit that you have no certain answer, name the page `near`, if there is one, as what may say more, and offer to bring in a person without asking',
  take_up:
    "take the `matter` seriously in the draft's words: `danger` and emergencies without anything cheerful, a customer's problem with an apology, questions of trust truthfully",
  direct: 'say where to turn with the `matter`, as in the draft',
  offer_callback: 'say that somebody can call or write about it, without asking',
  tell_next_steps: 'say who gets in touch, how and by when, exactly as in the draft',
  explain: 'say in other words what was meant by the question for the `topic`, and why it was asked, as in the draft',
  tell_noted: 'say what was noted, exactly as in the draft',
  stop_asking: 'promise to ask no more, as in the draft',
  believe: 'apologise for having asked again, and read back what was told as in the draft',
  no_promise: 'say that prices, discounts and dates are for the team to discuss',
  ask: 'ask for the `topic`; at a higher `attempt` in other words',
  confirm: 'ask whether the email address is the `suggestion`, spelt out exactly',
  connect_person:
    'say that a person from the team will take over; `has_contact`: whether they can reach the visitor; `office`: whether ' +
    'somebody is at work now, to be told as in the draft',
  offer_call: 'say that the team will get in touch in the given way, and that the visitor may say otherwise',
  settle_call: 'take note that a call was accepted or not',
  invite: 'invite the visitor to go on, without a question; `to` `callback_time`: to say when a call suits them',
  goodbye: 'a short, friendly closing',
};
