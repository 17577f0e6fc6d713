import { event } from '../contract';
import { EmailAddress, Id, Line, Time } from '../fields';

/** Who a customer is, as far as the support bot must know. */
export class CustomerProfile {
  @Id()
  user_id!: string;

  @EmailAddress()
  email!: string;

  @Line({ max: 120 })
  name!: string;

  @Line({ max: 120, nullable: true })
  city!: string | null;

  @Line({ max: 80, nullable: true })
  country!: string | null;

  @Line({ max: 120, nullable: true })
  coffee_style!: string | null;
}

export class ProfileChanged extends CustomerProfile {
  @Time()
  at!: string;
}

/** Somebody changed what they say of themselves. */
export const profileChanged = event('profile.changed', ProfileChanged, {
  producers: ['auth'],
  consumers: ['inbound-bot-profiles'],
});
