import type { Understanding, UnderstandingInput } from '../domain/understanding';

/** Of a message that could not be read: nothing was heard, and the visitor is asked to put it in other words. */
export const notRead = ({ state }: UnderstandingInput): Understanding => ({
  customer_type: null,
  flow: 'continuing',
  fields: {},
  matters: [],
  withdrawn: [],
  declined: [],
  unknown: [],
  confirmation: null,
  questions: [],
  wants_promise: false,
  small_talk: 'unread',
  language: state.language,
});
