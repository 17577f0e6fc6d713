import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { SecondFactor } from '../users/user';
import { USERS, type UserDocument } from '../users/user.schema';

/** Every query of what `users` holds of second factors. */
@Injectable()
export class SecondFactorsRepository {
  constructor(@InjectModel(USERS) private readonly users: Model<UserDocument>) {}

  /** Also one that is not confirmed yet. */
  async find(id: string): Promise<SecondFactor | null> {
    const found = await this.users.findById(id, { second_factor: 1 }).lean<Pick<UserDocument, 'second_factor'>>();
    return found?.second_factor ?? null;
  }

  /** False when there is one that is confirmed. */
  async begin(id: string, secret: string): Promise<boolean> {
    const second_factor: SecondFactor = { secret, confirmed_at: null, last_step: 0, recovery_hashes: [] };
    return this.change({ _id: id, 'second_factor.confirmed_at': null }, { $set: { second_factor } });
  }

  /** False when it is confirmed already, or another one was begun. */
  async confirm(
    id: string,
    { secret }: SecondFactor,
    set: Omit<SecondFactor, 'secret'>,
    session: ClientSession,
  ): Promise<boolean> {
    const unconfirmed = { _id: id, 'second_factor.secret': secret, 'second_factor.confirmed_at': null };
    return this.change(unconfirmed, { $set: { second_factor: { secret, ...set } } }, session);
  }

  /** False when this code, or a later one, was used: of two who use it at once, one succeeds. */
  async useStep(id: string, step: number): Promise<boolean> {
    return this.change(
      { _id: id, 'second_factor.last_step': { $lt: step } },
      { $set: { 'second_factor.last_step': step } },
    );
  }

  /** False when there is no such code left. */
  async useRecoveryCode(id: string, hash: string, session: ClientSession): Promise<boolean> {
    const left = { _id: id, 'second_factor.recovery_hashes': hash };
    return this.change(left, { $pull: { 'second_factor.recovery_hashes': hash } }, session);
  }

  /** False when there is no second factor. */
  async replaceRecoveryCodes(id: string, hashes: readonly string[]): Promise<boolean> {
    const confirmed = { _id: id, 'second_factor.confirmed_at': { $ne: null } };
    return this.change(confirmed, { $set: { 'second_factor.recovery_hashes': [...hashes] } });
  }

  /** False when there was none. */
  async remove(id: string, session: ClientSession): Promise<boolean> {
    return this.change({ _id: id, second_factor: { $ne: null } }, { $set: { second_factor: null } }, session);
  }

  private async change(filter: object, update: object, session?: ClientSession): Promise<boolean> {
    return (await this.users.updateOne(filter, update, session ? { session } : {})).matchedCount === 1;
  }
}
