import type { Api } from '@/lib/api';
import { ApiProblem } from '@abbotsford/api-client';
import { asProblem } from '@/lib/as-problem';
import type { Registration, Tokens, User } from '@/lib/api-types';

export type SessionState =
  | { status: 'restoring' }
  /**
   * `left`: the person signed out here and now, and needs not be asked to sign in. `ended`: they were signed in, and the
   * server has ended it.
   */
  | { status: 'signed-out'; left: boolean; ended: boolean }
  | { status: 'unreachable'; problem: ApiProblem }
  | { status: 'signed-in'; user: User };

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
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly auth: () => Api['auth'],
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

  /** A token for the next request; null when signed out. Throws an ApiProblem when the server can't be reached. */
  async token({ renew }: { renew: boolean }): Promise<string | null> {
    const fresh = this.accessToken && this.accessToken.expiresAt - RENEW_BEFORE_MS > this.devices.now();
    if (fresh && !renew) return this.accessToken?.value ?? null;
    const stored = this.readStored();
    return stored && !stored.leaving ? this.renew() : null;
  }

  async signIn(email: string, password: string): Promise<User> {
    return this.accept(await this.auth().login({ email, password }));
  }

  async register(registration: Registration): Promise<User> {
    return this.accept(await this.auth().register(registration));
  }

  /** Ends the session here at once. A server that can't be told now is told when the page is next opened. */
  async signOut(): Promise<void> {
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

  /** The person changed their own profile. */
  userChanged(user: User): void {
    this.become({ status: 'signed-in', user });
  }

  /** Another tab signed in, out, or as somebody else. */
  async storedElsewhere(): Promise<void> {
    const stored = this.readStored();
    if (!stored || stored.leaving) {
      this.become({ status: 'signed-out', left: false, ended: false });
      this.accessToken = null;
      return;
    }
    const here = this.state.status === 'signed-in' ? this.state.user.id : null;
    if (stored.user_id === here) return;
    this.accessToken = null;
    await this.restore();
  }

  /** One renewal at a time in this tab, whoever asks. */
  private renew(): Promise<string | null> {
    this.renewal ??= this.devices
      .exclusively(() => this.renewNow())
      .finally(() => {
        this.renewal = null;
      });
    return this.renewal;
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
      this.forget({ ended: true });
      return null;
    }
  }

  private async finishLeaving(): Promise<void> {
    this.become({ status: 'signed-out', left: false, ended: false });
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
    this.become({ status: 'signed-in', user: tokens.user });
    return tokens.user;
  }

  private forget({ left = false, ended = false } = {}): void {
    this.accessToken = null;
    this.devices.storage.removeItem(SESSION_KEY);
    this.become({ status: 'signed-out', left, ended });
  }

  private store(session: StoredSession): void {
    this.devices.storage.setItem(SESSION_KEY, JSON.stringify(session));
  }

  private become(state: SessionState): void {
    this.state = state;
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

function isStoredSession(value: unknown): value is StoredSession {
  return typeof value === 'object' && value !== null && 'user_id' in value && typeof value.user_id === 'string';
}
