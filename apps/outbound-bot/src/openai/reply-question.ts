import { countQuestions, requestsContact } from '@abbotsford/bot/reply';
import type { AskTopic } from '../domain/conversation-state';
import { askTopics } from '../domain/conversation-state';
import { topics } from '../domain/fields/fields';
import { hasStep } from './reply-context';
import type { ReplyContext } from './reply-context';
import { akin } from './reply-question.data';

const contactTopics: readonly AskTopic[] = ['name', 'email', 'phone'];

/** Whether the text puts the question of the plan; the answer for a plan without one is yes. */
export const putsPlannedQuestion = (text: string, { asked }: ReplyContext): boolean =>
  asked === null || countQuestions(text) > 0;

/** These say, without asking, that a number or an email may be left. */
const sayHowToBeReached = ['connect_person', 'offer_callback', 'stop_asking', 'tell_next_steps', 'take_up'] as const;

/** Whether a sentence asks, with or without a question mark, something that the plan does not ask. */
export function asksSomethingElse(sentence: string, context: ReplyContext): boolean {
  if (countQuestions(sentence) > 0) return !isPlannedQuestion(sentence, context);
  if (!requestsContact.test(sentence)) return false;
  const mayBeLeft = hasStep(context, ...sayHowToBeReached);
  return !mayBeLeft && !topicsAsked(context).some((topic) => contactTopics.includes(topic));
}

function isPlannedQuestion(sentence: string, context: ReplyContext): boolean {
  const { asked, state } = context;
  if (!asked) return false;
  if (asked.do === 'confirm' && !sentence.toLowerCase().includes(asked.suggestion.toLowerCase())) return false;
  const wanted = topicsAsked(context);
  const expected = wanted.flatMap((topic) => [topic, ...(akin[topic] ?? [])]);
  const strays = askTopics.some(
    (topic) => !expected.includes(topic) && topics[topic].asked.unmistakable?.test(sentence),
  );
  if (strays) return false;
  // The words of a topic are known in English only; elsewhere it is enough that no contact detail is asked for.
  return (
    state.language !== 'en' ||
    asked.do === 'confirm' ||
    wanted.some((topic) => topics[topic].asked.words.test(sentence))
  );
}

/** Any way of reaching the visitor will do when a person is to get in touch. */
function topicsAsked({ asked }: ReplyContext): readonly AskTopic[] {
  if (!asked) return [];
  if (asked.do === 'confirm') return ['email'];
  return asked.reason === 'person' ? ['email', 'phone'] : [asked.topic];
}
