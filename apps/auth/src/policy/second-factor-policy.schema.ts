import { Schema } from 'mongoose';
import { secondFactorScopes, type SecondFactorScope } from '@abbotsford/contracts';

/** The one document of `auth_policy`. */
export interface PolicyDocument {
  _id: string;
  second_factor_required_of: SecondFactorScope;
  changed_at: Date;
  changed_by: string;
}

export const AUTH_POLICY = 'auth_policy';

export const policySchema = new Schema<PolicyDocument>(
  {
    _id: { type: String, required: true },
    second_factor_required_of: { type: String, required: true, enum: secondFactorScopes },
    changed_at: { type: Date, required: true },
    changed_by: { type: String, required: true },
  },
  { collection: AUTH_POLICY, versionKey: false },
);
