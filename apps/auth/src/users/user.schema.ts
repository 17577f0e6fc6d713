import { Schema, type Types } from 'mongoose';
import { roles, type Role } from '@abbotsford/rights';
import type { SecondFactor } from './user';

export interface UserDocument {
  _id: Types.ObjectId;
  /** In the form that people read. */
  email: string;
  /** The form in which addresses are compared; unique. Absent where an older account has it already. */
  email_key?: string;
  /** The key that another account has as well, from before addresses had one form; empty when nobody else has it. */
  email_clash?: string;
  /** argon2id in PHC form. */
  password: string;
  /** Absent, as in accounts from before, means that nobody has shown it. */
  email_verified_at?: Date | null;
  second_factor?: SecondFactor | null;
  /** null until the first change; tells a sign-in under way that the password it checked is no longer the one. */
  password_changed_at: Date | null;
  name: string;
  role: Role;
  disabled: boolean;
  phone: string | null;
  country: string | null;
  city: string | null;
  coffee_style: string | null;
  current_serving_capacity: number | null;
  created_at: Date;
  last_login: Date | null;
  /** Counts how often this administrator was the one who stays; see UsersRepository.holdAnotherAdmin. */
  stayed_as_admin: number;
}

export const USERS = 'users';

const optionalString = { type: String, default: null };

export const userSchema = new Schema<UserDocument>(
  {
    email: { type: String, required: true },
    email_key: String,
    email_clash: String,
    password: { type: String, required: true },
    password_changed_at: { type: Date, default: null },
    email_verified_at: { type: Date, default: null },
    second_factor: { type: Schema.Types.Mixed, default: null },
    name: { type: String, required: true },
    role: { type: String, required: true, enum: roles, default: 'user' },
    disabled: { type: Boolean, required: true, default: false },
    phone: optionalString,
    country: optionalString,
    city: optionalString,
    coffee_style: optionalString,
    current_serving_capacity: { type: Number, default: null },
    created_at: { type: Date, required: true },
    last_login: { type: Date, default: null },
    stayed_as_admin: { type: Number, required: true, default: 0 },
  },
  { collection: USERS, versionKey: false },
);

// UsersRepository.credentialsByEmail; and one account an address, even when two registrations arrive at once
userSchema.index({ email_key: 1 }, { unique: true, partialFilterExpression: { email_key: { $exists: true } } });
// UsersRepository.credentialsByEmail, .withoutKey, .countClashes, .list: nearly always the empty text
userSchema.index({ email_clash: 1 });
// Accounts that a replica of an older version makes during an update have no key yet.
userSchema.index({ email: 1 }, { unique: true });
// UsersRepository.ofPerson: by number
userSchema.index({ phone: 1 }, { partialFilterExpression: { phone: { $type: 'string' } } });
// UsersRepository.holdAnotherAdmin, isLastAdmin: administrators are few among many users
userSchema.index({ role: 1, disabled: 1 });
