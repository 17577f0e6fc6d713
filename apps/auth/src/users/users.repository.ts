import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { mongo, type ClientSession, type Model } from 'mongoose';
import type { Credentials, ProfileFields, User } from './user';
import { USERS, type UserDocument } from './user.schema';

export interface NewUser {
  readonly email: string;
  readonly passwordHash: string;
  readonly profile: Partial<ProfileFields> & Pick<ProfileFields, 'name'>;
  readonly role: User['role'];
  readonly createdAt: Date;
  readonly lastLogin: Date | null;
}

const DUPLICATE_KEY = 11_000;

/** Every query of `users`. */
@Injectable()
export class UsersRepository {
  constructor(@InjectModel(USERS) private readonly users: Model<UserDocument>) {}

  /** Resolves once the indexes are there, which the service's promises rest on. */
  async ready(): Promise<void> {
    await this.users.init();
  }

  /** Null when the email is taken. */
  async create(user: NewUser): Promise<User | null> {
    try {
      const created = await this.users.create({
        ...user.profile,
        email: user.email,
        password: user.passwordHash,
        role: user.role,
        created_at: user.createdAt,
        last_login: user.lastLogin,
      });
      return toUser(created.toObject());
    } catch (error) {
      if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return null;
      throw error;
    }
  }

  async findById(id: string, session?: ClientSession): Promise<User | null> {
    const found = await this.users
      .findById(id)
      .session(session ?? null)
      .lean<UserDocument>();
    return found && toUser(found);
  }

  async credentialsByEmail(email: string): Promise<Credentials | null> {
    const found = await this.users.findOne({ email }).lean<UserDocument>();
    return found && toCredentials(found);
  }

  async credentialsById(id: string): Promise<Credentials | null> {
    const found = await this.users.findById(id).lean<UserDocument>();
    return found && toCredentials(found);
  }

  /** Null when the person was disabled, or the password changed, since these credentials were read. */
  async recordLogin({ user, passwordChangedAt }: Credentials, at: Date): Promise<User | null> {
    const updated = await this.users
      .findOneAndUpdate(
        { _id: user.id, password_changed_at: passwordChangedAt, disabled: false },
        { $set: { last_login: at } },
        { returnDocument: 'after' },
      )
      .lean<UserDocument>();
    return updated && toUser(updated);
  }

  /** The same password with today's parameters; nothing happens when the password was changed meanwhile. */
  async replaceHash({ user, passwordHash }: Credentials, newHash: string): Promise<void> {
    await this.users.updateOne({ _id: user.id, password: passwordHash }, { $set: { password: newHash } });
  }

  /** False when the password was changed since these credentials were read. */
  async changePassword(
    { user, passwordChangedAt }: Credentials,
    newHash: string,
    at: Date,
    session: ClientSession,
  ): Promise<boolean> {
    const { matchedCount } = await this.users.updateOne(
      { _id: user.id, password_changed_at: passwordChangedAt, disabled: false },
      { $set: { password: newHash, password_changed_at: at } },
      { session },
    );
    return matchedCount === 1;
  }

  async update(
    id: string,
    set: Partial<ProfileFields & Pick<User, 'role' | 'disabled'>>,
    session?: ClientSession,
  ): Promise<User | null> {
    const updated = await this.users
      .findOneAndUpdate({ _id: id }, { $set: set }, { returnDocument: 'after' })
      .session(session ?? null)
      .lean<UserDocument>();
    return updated && toUser(updated);
  }

  /**
   * Whether there is an enabled administrator besides `id`. It writes to that one, because two administrators who
   * remove each other at the same moment would otherwise both find one left; so their transactions conflict.
   */
  async holdAnotherAdmin(id: string, session: ClientSession): Promise<boolean> {
    const { matchedCount } = await this.users.updateOne(
      { _id: { $ne: id }, role: 'admin', disabled: false },
      { $inc: { stayed_as_admin: 1 } },
      { session },
    );
    return matchedCount === 1;
  }

  async roleOf(email: string): Promise<UserDocument['role'] | null> {
    const found = await this.users.findOne({ email }, { role: 1 }).lean<Pick<UserDocument, 'role'>>();
    return found?.role ?? null;
  }

  /** Makes a person who is none an administrator with this password. Their id, or null when there is nobody to promote. */
  async promote(email: string, passwordHash: string, at: Date): Promise<string | null> {
    const found = await this.users
      .findOneAndUpdate(
        { email, role: { $ne: 'admin' } },
        { $set: { role: 'admin', password: passwordHash, password_changed_at: at, disabled: false } },
        { projection: { _id: 1 } },
      )
      .lean<Pick<UserDocument, '_id'>>();
    return found ? found._id.toHexString() : null;
  }

  /** Oldest first, those after the id `after`. */
  async list({ limit, after }: { limit: number; after: string | null }): Promise<User[]> {
    const found = await this.users
      .find(after ? { _id: { $gt: after } } : {})
      .sort({ _id: 1 })
      .limit(limit)
      .lean<UserDocument[]>();
    return found.map(toUser);
  }
}

function toUser(document: UserDocument): User {
  return {
    id: document._id.toHexString(),
    email: document.email,
    name: document.name,
    role: document.role,
    disabled: document.disabled,
    phone: document.phone,
    country: document.country,
    city: document.city,
    coffee_style: document.coffee_style,
    current_serving_capacity: document.current_serving_capacity,
    created_at: document.created_at,
    last_login: document.last_login,
  };
}

function toCredentials(document: UserDocument): Credentials {
  return {
    user: toUser(document),
    passwordHash: document.password,
    passwordChangedAt: document.password_changed_at,
  };
}
