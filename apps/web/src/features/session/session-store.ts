import type { Api } from '@/lib/api';
import { ApiProblem } from '@abbotsford/api-client';
import { asProblem } from '@/lib/as-problem';
import type { Acceptance, Registration, Tokens, User } from '@/lib/api-types';

export type SessionState =
  | { status: 'restoring' }
  /**
   * `left`: the person signed out here and now, and needs not be asked to sign in. `ended`: they were signed in, and the
   * server has ended it; its sentence says why.
   */
  | { status: 'signed-out'; left: boolean; ended: string | null }
  | { status: 'unreachable'; problem: ApiProblem }
  /**
   * `ended`: the server has ended the sign-in while a page was open, which keeps what was typed until the person has
   * signed in again. `secondFactorDue`: they have to set up a second factor before anything else.
   */
  | { status: 'signed-in'; user: User; ended: string | null; secondFactorDue: boolean };

/**
 * What the page keeps over a reload: only that somebody is signed in, so that it knows to ask, and other tabs hear of a
 * change. The access token stays in memory, and the refresh token in a cookie that no script can read.
 */
interface StoredSession {
  user_id: string;
  /** Signed out here while the server could not be told; it is told when the page is next opened. */
  leaving?: boolean;
}

export interface SessionDevices {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Runs one task at a time over all tabs. */
  exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  /** Milliseconds. */
  now: () => number;
}

/** The routes that begin, renew and end a sign-in. */
export type SessionRoutes = Pick<Api['auth'], 'login' | 'register' | 'acceptInvitation' | 'refresh' | 'logout'>;

export const SESSION_KEY = 'abbotsford.session';
/** A token is renewed this long before it expires, so that it doesn't run out on its way. */
const RENEW_BEFORE_MS = 30_000;

/**
 * Who is signed in, in this browser. The refresh token may be used once only, so it is used and replaced while no other
 * tab can do the same.
 */
export class SessionStore {
  private state: SessionState = { status: 'restoring' };
  private accessToken: { value: string; expiresAt: number } | null = null;
  private renewal: Promise<string | null> | null = null;
  /** What requests wait for once the server has ended the sign-in. */
  private comeback: { token: Promise<string | null>; resolve: (token: string | null) => void } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly auth: () => SessionRoutes,
    private readonly devices: SessionDevices,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.state;

  /** Picks up the session that an earlier page left. */
  async restore(): Promise<void> {
    const stored = this.readStored();
    if (!stored) {
      this.forget();
      return;
    }
    if (stored.leaving) return this.finishLeaving();
    this.become({ status: 'restoring' });
    try {
      await this.renew();
    } catch (failure) {
      this.become({ status: 'unreachable', problem: asProblem(failure) });
    }
  }

  /**
   * A token for the next request; null when signed out. Once the server has ended the sign-in it waits until the person
   * is back, so that what they have sent is not lost. Throws an ApiProblem when the server can't be reached.
   */
  async token({ renew }: { renew: boolean }): Promise<string | null> {
    const fresh = this.accessToken && this.accessToken.expiresAt - RENEW_BEFORE_MS > this.devices.now();
    if (fresh && !renew) return this.accessToken?.value ?? null;
    const stored = this.readStored();
    return stored && !stored.leaving ? this.renew() : null;
  }

  async signIn(email: string, password: string, otp?: string): Promise<User> {
    return this.accept(await this.auth().login({ email, password, ...(otp && { otp }) }));
  }

  async acceptInvitation(acceptance: Acceptance): Promise<User> {
    return this.accept(await this.auth().acceptInvitation(acceptance));
  }

  /** For who does not sign in again after the server has ended it. */
  giveUp(): void {
    this.forget({ ended: endedOf(this.state) });
  }

  async register(registration: Registration): Promise<User> {
    return this.accept(await this.auth().register(registration));
  }

  /** Ends the session here at once. A server that can't be told now is told when the page is next opened. */
  async signOut(): Promise<void> {
    if (endedOf(this.state) !== null) return this.forget({ left: true });
    const stored = this.readStored();
    try {
      await this.auth().logout();
      this.forget({ left: true });
    } catch (failure) {
      // Signed out is what the person wants; a server that can't be reached must not keep them in.
      if (!(failure instanceof ApiProblem)) throw failure;
      this.forget({ left: true });
      if (failure.status !== 401 && stored) this.store({ ...stored, leaving: true });
    }
  }

  /** The server has closed the account: there is nothing left to sign out of. */
  accountDeleted(): void {
    this.forget({ left: true });
  }

  /** The person changed their own profile. */
  userChanged(user: User): void {
    if (this.state.status === 'signed-in') this.become({ ...this.state, user });
  }

  /** Another tab signed in, out, or as somebody else. */
  async storedElsewhere(): Promise<void> {
    const stored = this.readStored();
    if (!stored || stored.leaving) {
      this.accessToken = null;
      this.become({ status: 'signed-out', left: false, ended: null });
      return;
    }
    const here = this.state.status === 'signed-in' ? this.state.user.id : null;
    if (stored.user_id !== here) {
      this.accessToken = null;
      await this.restore();
    } else if (endedOf(this.state) !== null) {
      // Signed in again in the other tab.
      await this.devices.exclusively(() => this.renewNow()).catch(() => undefined);
    }
  }

  /** Asks for the rights and the profile of now. */
  async renewProfile(): Promise<void> {
    await this.renew();
  }

  /** One renewal at a time in this tab, whoever asks. */
  private async renew(): Promise<string | null> {
    if (endedOf(this.state) !== null) return this.backAgain();
    this.renewal ??= this.devices
      .exclusively(() => this.renewNow())
      .finally(() => {
        this.renewal = null;
      });
    const token = await this.renewal;
    // Outside of the lock, which other tabs need meanwhile.
    return token === null && endedOf(this.state) !== null ? this.backAgain() : token;
  }

  private backAgain(): Promise<string | null> {
    if (!this.comeback) {
      let resolve: (token: string | null) => void = () => undefined;
      const token = new Promise<string | null>((done) => (resolve = done));
      this.comeback = { token, resolve };
    }
    return this.comeback.token;
  }

  private async renewNow(): Promise<string | null> {
    // Read inside the lock: another tab may have just signed out.
    if (!this.readStored()) {
      this.forget();
      return null;
    }
    try {
      const tokens = await this.auth().refresh();
      this.accept(tokens);
      return tokens.access_token;
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.status !== 401) throw failure;
      this.accessToken = null;
      // What is stored stays: other tabs find out by themselves, and keep what is typed in them too.
      if (this.state.status === 'signed-in') this.become({ ...this.state, ended: failure.message });
      else this.forget({ ended: failure.message });
      return null;
    }
  }

  private async finishLeaving(): Promise<void> {
    this.become({ status: 'signed-out', left: false, ended: null });
    await this.devices.exclusively(async () => {
      if (!this.readStored()?.leaving) return;
      try {
        const { access_token, expires_in } = await this.auth().refresh();
        this.accessToken = { value: access_token, expiresAt: this.devices.now() + expires_in * 1000 };
        await this.auth().logout();
        this.forget();
      } catch (failure) {
        this.accessToken = null;
        if (!(failure instanceof ApiProblem)) throw failure;
        // Refused means that there is nothing left to end; anything else is tried again next time.
        if (failure.status === 401) this.forget();
      }
    });
  }

  private accept(tokens: Tokens): User {
    this.accessToken = {
      value: tokens.access_token,
      expiresAt: this.devices.now() + tokens.expires_in * 1000,
    };
    this.store({ user_id: tokens.user.id });
    const before = this.state.status === 'signed-in' ? this.state.user.id : null;
    const { user, second_factor_due: secondFactorDue = false } = tokens;
    this.become({ status: 'signed-in', user, ended: null, secondFactorDue });
    // What one person has sent must not be done as another.
    this.goOn(before === user.id ? tokens.access_token : null);
    return user;
  }

  private forget({ left = false, ended = null }: { left?: boolean; ended?: string | null } = {}): void {
    this.accessToken = null;
    this.devices.storage.removeItem(SESSION_KEY);
    this.become({ status: 'signed-out', left, ended });
  }

  private goOn(token: string | null): void {
    this.comeback?.resolve(token);
    this.comeback = null;
  }

  private store(session: StoredSession): void {
    this.devices.storage.setItem(SESSION_KEY, JSON.stringify(session));
  }

  private become(state: SessionState): void {
    this.state = state;
    if (state.status === 'signed-out') this.goOn(null);
    this.listeners.forEach((listener) => listener());
  }

  private readStored(): StoredSession | null {
    const text = this.devices.storage.getItem(SESSION_KEY);
    if (text === null) return null;
    try {
      const stored: unknown = JSON.parse(text);
      return isStoredSession(stored) ? stored : null;
    } catch {
      return null;
    }
  }
}

/** Why the server has ended the sign-in of a page that is open; null when it has not. */
const endedOf = (state: SessionState): string | null => (state.status === 'signed-in' ? state.ended : null);

function isStoredSession(value: unknown): value is StoredSession {
  return typeof value === 'object' && value !== null && 'user_id' in value && typeof value.user_id === 'string';
}
