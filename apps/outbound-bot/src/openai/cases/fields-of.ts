import type { ConversationState } from '../../domain/conversation-state';
import type { FoundFields } from '../../domain/understanding';
import { toUnderstanding } from '../to-understanding';
import type { SaidUnderstanding } from '../understanding-schema';
import { input, said } from './said';

export type SaidFields = Partial<SaidUnderstanding['fields']>;

/** What counts of the fields that the model has found in a message. */
export const fieldsOf = (message: string, fields: SaidFields, state: Partial<ConversationState> = {}): FoundFields =>
  toUnderstanding(said({ fields }), input(message, state)).fields;
