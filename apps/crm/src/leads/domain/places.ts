import { comparableEmail } from '@abbotsford/text';
import { isMailProvider } from '@abbotsford/validation';
import { plain } from './plain';
import type { LeadSource } from './lead';

type Teller = Pick<LeadSource, 'email' | 'qualification_data'>;

/** Where a person works, as far as it follows: the name of the café, and the domain of an address that is its own. */
export function placesOf({ email, qualification_data }: Teller): string[] {
  const domain = email === null ? '' : (comparableEmail(email).split('@').at(-1) ?? '');
  const cafe = qualification_data['cafe_name'];
  const name = typeof cafe === 'string' ? plain(cafe) : '';
  return [...(domain === '' || isMailProvider(domain) ? [] : [`@${domain}`]), ...(name === '' ? [] : [name])];
}
