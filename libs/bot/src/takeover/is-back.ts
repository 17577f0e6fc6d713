import type { TurnRow } from '@abbotsford/conversation';
import { phraseFrom, seededChoice } from '../reply/phrasing';
import { isBackWordings } from './is-back.data';

const phrase = phraseFrom(isBackWordings);

/** What a bot says first when a person has left the conversation to it. */
export function isBack({ conversation_id, takeover }: TurnRow): string {
  const why = takeover?.released ? 'left' : 'unanswered';
  return phrase(why, {}, [], seededChoice(conversation_id)).text;
}
