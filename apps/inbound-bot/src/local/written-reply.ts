import { seededChoice } from '@abbotsford/bot/reply';
import type { ProviderCall, WordingInput } from '../domain/language-provider';
import type { Plan } from '../domain/plan';
import { word, type WordedReply } from '../wording/response-builder';

/** The written phrasings of a plan. A turn that is tried again gets the same ones. */
export const writtenReply = (
  { state, message }: WordingInput,
  { conversation_id }: Pick<ProviderCall, 'conversation_id'>,
  plan: Plan,
): WordedReply => word(plan, state, seededChoice(`${conversation_id}:${state.used_wordings.length}:${message}`));
