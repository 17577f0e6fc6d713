import type { Role } from '@abbotsford/rights';

/** A person as stored, without the password. Field names are those of the collection. */
export interface User {
  readonly id: string;
  readonly email: string;
  /** Another account has the same address in another spelling. */
  readonly email_shared: boolean;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly phone: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly coffee_style: string | null;
  /** Cups a day; `serving_capacity` in the API. */
  readonly current_serving_capacity: number | null;
  /** They have shown that the address is theirs. */
  readonly email_verified: boolean;
  /** They sign in with a code as well. */
  readonly second_factor: boolean;
  readonly created_at: Date;
  readonly last_login: Date | null;
}

/** What a person may change of themselves. */
export type ProfileFields = Pick<
  User,
  'name' | 'phone' | 'country' | 'city' | 'coffee_style' | 'current_serving_capacity'
>;

export interface SecondFactor {
  /** Of the app, encrypted. */
  readonly secret: string;
  /** null until a first code has shown that the app has the secret. */
  readonly confirmed_at: Date | null;
  /** The 30 seconds, counted from 1970, of the latest code that was used: it and those before are good no more. */
  readonly last_step: number;
  /** SHA-256 of the recovery codes that are left. */
  readonly recovery_hashes: readonly string[];
}

/** What it takes to check that someone is who they say. Never leaves the service. */
export interface Credentials {
  readonly user: User;
  readonly passwordHash: string;
  /** null until the first change. */
  readonly passwordChangedAt: Date | null;
  /** null where there is none, or none that was confirmed. */
  readonly secondFactor: SecondFactor | null;
}
