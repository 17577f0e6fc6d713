import { questionUnanswered, UNANSWERED_MAX, type QuestionUnanswered } from '@abbotsford/contracts';
import type { TurnEvent } from '@abbotsford/conversation';
import { visitorIdOf } from '../people/visitor-id';
import { withoutContacts } from './without-contacts';

type Asked = Pick<
  QuestionUnanswered,
  'chat_type' | 'conversation_id' | 'message_id' | 'question' | 'reason' | 'taken_back'
> & { readonly session_id: string; readonly at: Date };

/** Tells the knowledge base of a question that it could not answer, or whose answer was no help. */
export const unansweredEvent = (asked: Asked): TurnEvent & { readonly data: QuestionUnanswered } => ({
  event: questionUnanswered,
  data: {
    conversation_id: asked.conversation_id,
    chat_type: asked.chat_type,
    visitor_id: visitorIdOf(asked.session_id),
    message_id: asked.message_id,
    question: shortened(withoutContacts(asked.question)),
    reason: asked.reason,
    ...(asked.taken_back && { taken_back: true }),
    at: asked.at.toISOString(),
  },
});

const shortened = (text: string): string =>
  text.length <= UNANSWERED_MAX ? text : `${text.slice(0, UNANSWERED_MAX - 1).toWellFormed()}…`;
