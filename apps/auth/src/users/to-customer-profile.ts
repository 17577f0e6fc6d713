import type { CustomerProfile } from '@abbotsford/contracts';
import type { User } from './user';

/** What the support bot may know of a person. */
export const toCustomerProfile = ({ id, email, name, city, country, coffee_style }: User): CustomerProfile => ({
  user_id: id,
  email,
  name,
  city: city ?? null,
  country: country ?? null,
  coffee_style: coffee_style ?? null,
});
