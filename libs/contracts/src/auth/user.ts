import { roles, type Role } from '@abbotsford/rights';
import { Choice, EmailAddress, Flag, Id, Line, Text, Time, Whole } from '../fields';

/** What a person may say of themselves. */
export class Profile {
  @Line({ max: 40, optional: true, nullable: true })
  phone?: string | null;

  @Line({ max: 80, optional: true, nullable: true })
  country?: string | null;

  @Line({ max: 120, optional: true, nullable: true })
  city?: string | null;

  @Line({ max: 120, optional: true, nullable: true, example: 'balanced' })
  coffee_style?: string | null;

  @Whole({ min: 0, max: 1_000_000, optional: true, nullable: true, about: 'Cups a day' })
  serving_capacity?: number | null;
}

export class UserView extends Profile {
  @Id()
  id!: string;

  @EmailAddress()
  email!: string;

  @Flag({
    optional: true,
    about: 'Another account has the same address in another spelling: please disable one of them',
  })
  email_shared?: boolean;

  @Text({ max: 120 })
  name!: string;

  @Choice(roles)
  role!: Role;

  @Flag({ about: 'A disabled user cannot sign in' })
  disabled!: boolean;

  @Flag({ about: 'Whether they have shown that the address is theirs' })
  email_verified!: boolean;

  @Flag({ about: 'Whether they sign in with a code as well' })
  second_factor!: boolean;

  @Time()
  created_at!: string;

  @Time({ nullable: true })
  last_login!: string | null;
}
