import { randomBytes, randomUUID } from 'node:crypto';
import type { NewBusiness } from '@abbotsford/contracts';

/** What a customer of its own told in a conversation of its own; a test names only what matters to it. */
export const aNewBusiness = (o: Partial<NewBusiness> = {}): NewBusiness => ({
  conversation_id: randomUUID(),
  user_id: randomBytes(12).toString('hex'),
  customer_name: 'Mei Tan',
  email: `mei.${randomUUID().slice(0, 8)}@corner.example`,
  words: 'We are opening a second café in March.',
  ...o,
});
