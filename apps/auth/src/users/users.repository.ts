import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { mongo, type ClientSession, type Model } from 'mongoose';
import { isStaff, roles, type Role } from '@abbotsford/rights';
import { comparableEmail, readableEmail } from '@abbotsford/text';
import type { Credentials, ProfileFields, User } from './user';
import { USERS, type UserDocument } from './user.schema';

export interface NewUser {
  readonly email: string;
  readonly passwordHash: string;
  readonly profile: Partial<ProfileFields> & Pick<ProfileFields, 'name'>;
  readonly role: User['role'];
  readonly createdAt: Date;
  readonly lastLogin: Date | null;
  readonly emailVerifiedAt?: Date;
}

const DUPLICATE_KEY = 11_000;
/** Accounts of one address that a sign-in tries; more would be work for whoever guesses. */
const MAX_CLASHING = 3;
const OF_PERSON_AT_MOST = 100;
const COLLEAGUES_AT_MOST = 1_000;

const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;

/** Whoever has this address: with its key, with a key that clashes, or from before there were keys. */
function hasEmail(email: string): { $or: Record<string, string>[] } {
  const key = comparableEmail(email);
  return { $or: [{ email_key: key }, { email_clash: key }, { email: readableEmail(email) }] };
}

/** Every query of `users`. */
@Injectable()
export class UsersRepository {
  constructor(@InjectModel(USERS) private readonly users: Model<UserDocument>) {}

  /** Resolves once the indexes are there, which the service's promises rest on. */
  async ready(): Promise<void> {
    await this.users.init();
  }

  /** Null when the email is taken. */
  async create(user: NewUser, session?: ClientSession): Promise<User | null> {
    const key = comparableEmail(user.email);
    if (await this.isClash(key, session)) return null;
    try {
      const created = new this.users({
        ...user.profile,
        email: readableEmail(user.email),
        email_key: key,
        email_clash: '',
        password: user.passwordHash,
        role: user.role,
        created_at: user.createdAt,
        last_login: user.lastLogin,
        email_verified_at: user.emailVerifiedAt ?? null,
      });
      await created.save({ session: session ?? null });
      return toUser(created.toObject());
    } catch (error) {
      if (isDuplicate(error)) return null;
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

  /** One account, or none; several only where addresses clashed before they had one form. */
  async credentialsByEmail(email: string): Promise<Credentials[]> {
    const found = await this.users.find(hasEmail(email)).sort({ _id: 1 }).limit(MAX_CLASHING).lean<UserDocument[]>();
    return found.map(toCredentials);
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

  /** Whatever the present one is. */
  async setPassword(id: string, newHash: string, at: Date, session: ClientSession): Promise<void> {
    await this.users.updateOne({ _id: id }, { $set: { password: newHash, password_changed_at: at } }, { session });
  }

  /** Nothing happens when the account has another address by now. */
  async markEmailVerified(id: string, email: string, at: Date, session: ClientSession): Promise<void> {
    await this.users.updateOne({ _id: id, ...hasEmail(email) }, { $set: { email_verified_at: at } }, { session });
  }

  /** Gives an account another address, which is verified. Null when somebody has it. */
  async changeEmail(id: string, email: string, at: Date, session: ClientSession): Promise<User | null> {
    const key = comparableEmail(email);
    if (await this.isClash(key, session)) return null;
    const address = { email: readableEmail(email), email_key: key, email_clash: '', email_verified_at: at };
    try {
      return await this.update(id, address, session);
    } catch (error) {
      if (isDuplicate(error)) return null;
      throw error;
    }
  }

  async update(
    id: string,
    set: Partial<
      ProfileFields &
        Pick<UserDocument, 'role' | 'disabled' | 'email' | 'email_key' | 'email_clash' | 'email_verified_at'>
    >,
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

  /** Whether nobody could administer the platform without this person. */
  async isLastAdmin({ id, role, disabled }: Pick<User, 'id' | 'role' | 'disabled'>): Promise<boolean> {
    if (role !== 'admin' || disabled) return false;
    return (await this.users.exists({ _id: { $ne: id }, role: 'admin', disabled: false })) === null;
  }

  /** Accounts with one of these addresses, however they are written, one of these numbers in E.164, or these ids. */
  async ofPerson({ emails, phones = [], ids = [] }: PersonKeys, session?: ClientSession): Promise<User[]> {
    const keys = emails.map(comparableEmail);
    const found = await this.users
      .find({
        $or: [
          { email_key: { $in: keys } },
          { email_clash: { $in: keys } },
          { email: { $in: emails.map(readableEmail) } },
          { phone: { $in: phones } },
          { _id: { $in: ids } },
        ],
      })
      .session(session ?? null)
      .sort({ _id: 1 })
      .limit(OF_PERSON_AT_MOST)
      .lean<UserDocument[]>();
    return found.map(toUser);
  }

  /** The name by which work is this person's; null for customers, and where a colleague has the same name. */
  async staffNameOf({ id, role, name }: Pick<User, 'id' | 'role' | 'name'>): Promise<string | null> {
    if (!isStaff(role)) return null;
    const colleagues = { _id: { $ne: id }, role: { $in: roles.filter(isStaff) } };
    return (await this.users.exists({ ...colleagues, name })) === null ? name : null;
  }

  /** Ids of those with one of these roles who sign in by password alone; colleagues are few. */
  async withoutSecondFactor(of: readonly Role[], session: ClientSession): Promise<string[]> {
    if (of.length === 0) return [];
    const found = await this.users
      .find({ role: { $in: of }, 'second_factor.confirmed_at': null }, { _id: 1 })
      .session(session)
      .limit(COLLEAGUES_AT_MOST)
      .lean<Pick<UserDocument, '_id'>[]>();
    return found.map(({ _id }) => _id.toHexString());
  }

  /** Those of our team who can sign in, the oldest accounts first. */
  async colleagues(atMost: number): Promise<User[]> {
    const found = await this.users
      .find({ role: { $in: roles.filter(isStaff) }, disabled: false })
      .sort({ _id: 1 })
      .limit(atMost)
      .lean<UserDocument[]>();
    return found.map(toUser);
  }

  async remove(id: string, session: ClientSession): Promise<void> {
    await this.users.deleteOne({ _id: id }, { session });
  }

  async roleOf(email: string): Promise<UserDocument['role'] | null> {
    const found = await this.users.findOne(hasEmail(email), { role: 1 }).lean<Pick<UserDocument, 'role'>>();
    return found?.role ?? null;
  }

  /** Makes a person who is none an administrator with this password. Their id, or null when there is nobody to promote. */
  async promote(email: string, passwordHash: string, at: Date): Promise<string | null> {
    const found = await this.users
      .findOneAndUpdate(
        { ...hasEmail(email), role: { $ne: 'admin' } },
        {
          $set: {
            role: 'admin',
            password: passwordHash,
            password_changed_at: at,
            email_verified_at: at,
            disabled: false,
          },
        },
        { projection: { _id: 1 } },
      )
      .lean<Pick<UserDocument, '_id'>>();
    return found ? found._id.toHexString() : null;
  }

  /** Accounts that were made before addresses had one form, oldest first. An indexed search; mostly nobody. */
  async withoutKey(limit: number): Promise<readonly { readonly id: string; readonly email: string }[]> {
    const found = await this.users
      .find({ email_clash: null }, { email: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<UserDocument, '_id' | 'email'>[]>();
    return found.map(({ _id, email }) => ({ id: _id.toHexString(), email }));
  }

  /** Gives an account the one form of its address. Where another has it, both keep it and are marked. */
  async giveKey(id: string, email: string): Promise<'given' | 'clash'> {
    const key = comparableEmail(email);
    const unkeyed = { _id: id, email_clash: null };
    try {
      await this.users.updateOne(unkeyed, {
        $set: { email: readableEmail(email), email_key: key, email_clash: '' },
      });
      // Only now: whoever found the clash from the other side, at the same moment, has left its mark by this time.
      if (await this.users.exists({ email_clash: key })) await this.markClash(key);
      return 'given';
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    // The address as it is stored may be all that tells the two apart, so it stays.
    await this.users.updateOne(unkeyed, { $set: { email_clash: key } });
    await this.markClash(key);
    return 'clash';
  }

  /** Whether two accounts from before addresses had one form have this one. */
  private async isClash(key: string, session: ClientSession | undefined): Promise<boolean> {
    return (await this.users.exists({ email_clash: key }).session(session ?? null)) !== null;
  }

  private async markClash(key: string): Promise<void> {
    await this.users.updateOne({ email_key: key }, { $set: { email_clash: key } });
  }

  /** Addresses that more than one enabled account has. */
  async countClashes(): Promise<number> {
    const found = await this.users.aggregate<{ clashes: number }>([
      { $match: { email_clash: { $gt: '' }, disabled: false } },
      { $group: { _id: '$email_clash', accounts: { $sum: 1 } } },
      { $match: { accounts: { $gt: 1 } } },
      { $count: 'clashes' },
    ]);
    return found[0]?.clashes ?? 0;
  }

  /** Oldest first, those after the id `after`; all, or those whose address another one has. */
  async list(o: UserSelection): Promise<User[]> {
    const { limit, after, sharedOnly, role, search } = o;
    const found = await this.users
      .find({
        ...(after && { _id: { $gt: after } }),
        ...(sharedOnly && { email_clash: { $gt: '' } }),
        ...(role && { role }),
        ...(search && { $or: [{ email: beginning('^', search) }, { name: beginning('(^|\\s)', search) }] }),
      })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<UserDocument[]>();
    return found.map(toUser);
  }
}

interface PersonKeys {
  readonly emails: readonly string[];
  readonly phones?: readonly string[];
  readonly ids?: readonly string[] | undefined;
}

interface UserSelection {
  readonly limit: number;
  readonly after: string | null;
  readonly sharedOnly: boolean;
  readonly role: Role | undefined;
  readonly search: string | undefined;
}

/** What somebody typed is searched for as it stands. */
const beginning = (where: string, words: string) => ({
  $regex: where + words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`),
  $options: 'i',
});

function toUser(document: UserDocument): User {
  return {
    id: document._id.toHexString(),
    email: document.email,
    email_shared: Boolean(document.email_clash),
    name: document.name,
    role: document.role,
    disabled: document.disabled,
    phone: document.phone,
    country: document.country,
    city: document.city,
    coffee_style: document.coffee_style,
    current_serving_capacity: document.current_serving_capacity,
    email_verified: Boolean(document.email_verified_at),
    second_factor: Boolean(document.second_factor?.confirmed_at),
    created_at: document.created_at,
    last_login: document.last_login,
  };
}

function toCredentials(document: UserDocument): Credentials {
  return {
    user: toUser(document),
    passwordHash: document.password,
    passwordChangedAt: document.password_changed_at,
    secondFactor: document.second_factor?.confirmed_at ? document.second_factor : null,
  };
}
