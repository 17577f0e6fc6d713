import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { SecondFactorScope } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { AUTH_POLICY, type PolicyDocument } from './second-factor-policy.schema';

const ONLY = 'policy';

/** Every query of `auth_policy`. */
@Injectable()
export class SecondFactorPolicyRepository {
  constructor(@InjectModel(AUTH_POLICY) private readonly rows: Model<PolicyDocument>) {}

  async get(): Promise<SecondFactorScope> {
    const row = await this.rows.findById(ONLY).lean<PolicyDocument>();
    return row?.second_factor_required_of ?? 'nobody';
  }

  async set(required: SecondFactorScope, changed_by: string, session: ClientSession): Promise<void> {
    const change = { $set: { second_factor_required_of: required, changed_at: new Date(), changed_by } };
    await this.rows.updateOne({ _id: ONLY }, change, { upsert: true, session });
  }
}
