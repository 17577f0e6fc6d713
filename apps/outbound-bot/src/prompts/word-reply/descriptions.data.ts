import type { AskTopic } from '../../domain/conversation-state';
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

/** What each topic is about, for the model. */
export const topicDescriptions: Readonly<Record<AskTopic, string>> = {
  customer_type: 'whether they plan a café, run one, or are just looking around',
  name: 'their name',
  email: 'their email address',
  phone: 'their phone number',
  timeline: 'when they hope to open',
  coffee_style: 'whether they want a bold, light or balanced coffee',
  equipment: 'whether they have an espresso machine or need one',
  volume: 'how many cups a day they serve or expect',
  current_pain_points: 'what troubles them about their coffee or supplier now',
  cafe_count: 'how many cafés they have open',
  support_needs: 'what help they would want from the company',
  coffee_preference: 'what coffee they and their guests like',
};
