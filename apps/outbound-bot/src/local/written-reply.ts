import type { ProviderCall, WordingInput } from '../domain/language-provider';
import type { Plan } from '../domain/plan';
import { seededChoice } from '../wording/phrasing';
import { word } from '../wording/response-builder';
import type { WordedReply } from '../wording/response-builder';

/** The written phrasings of a plan. A turn that is tried again gets the same ones. */
export function writtenReply(
  { state, message, country_code }: WordingInput,
  { conversation_id }: Pick<ProviderCall, 'conversation_id'>,
  plan: Plan,
): WordedReply {
  return word(plan, state, seededChoice(`${conversation_id}:${state.used_wordings.length}:${message}`), country_code);
}
