import { event } from '../contract';
import { EmailAddress, Id, Line, Text } from '../fields';

export const NEW_BUSINESS_WORDS_MAX = 2_000;

/** A customer of ours has a second café in mind, or other equipment. */
export class NewBusiness {
  @Text({ max: 64 })
  conversation_id!: string;

  @Id()
  user_id!: string;

  @Line({ max: 120 })
  customer_name!: string;

  @EmailAddress()
  email!: string;

  @Text({ max: NEW_BUSINESS_WORDS_MAX, about: 'What the customer wrote' })
  words!: string;
}

/** Sales should act, once for a conversation. In one consumer with what is erased of people, so that both are in order. */
export const businessTold = event('business.told', NewBusiness, {
  producers: ['inbound-bot'],
  consumers: ['crm-leads'],
});
