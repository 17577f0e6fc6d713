import type { ConversationState } from '../../src/domain/conversation-state';
import type { FoundFields } from '../../src/domain/understanding';
import { toUnderstanding } from '../../src/openai/to-understanding';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';
import { input, said } from './said';

export type SaidFields = Partial<SaidUnderstanding['fields']>;

/** What counts of the fields that the model has found in a message. */
export const fieldsOf = (message: string, fields: SaidFields, state: Partial<ConversationState> = {}): FoundFields =>
  toUnderstanding(said({ fields }), input(message, state)).fields;
