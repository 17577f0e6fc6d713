import type { Api } from '@/lib/api';
import { ApiProblem } from '@abbotsford/api-client';
import { asProblem } from '@/lib/as-problem';
import type { Registration, Tokens, User } from '@/lib/api-types';

export type SessionState =
  | { status: 'restoring' }
  /** `left`: the person signed out here and now, and needs not be asked to sign in. */
  | { status: 'signed-out'; left: boolean }
  | { status: 'unreachable'; problem: ApiProblem }
  | { status: 'signed-in'; user: User };

/** What outlives a reload. The access token does not: it stays in memory. */
interface StoredSession {
  refresh_token: string;
  user_id: string;
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
 * Who is signed in, in this browser. The refresh token may be used once only, so it is read, used and replaced while no
 * other tab can do the same.
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
    if (!this.readStored()) {
      this.forget();
      return;
    }
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
    return this.readStored() ? this.renew() : null;
  }

  async signIn(email: string, password: string): Promise<User> {
    return this.accept(await this.auth().login({ email, password }));
  }

  async register(registration: Registration): Promise<User> {
    return this.accept(await this.auth().register(registration));
  }

  /** Ends the session here at once; the server is told, and may learn of it only when the token expires. */
  async signOut(): Promise<void> {
    const stored = this.readStored();
    try {
      await this.auth().logout(stored?.refresh_token);
    } catch (failure) {
      // Signed out is what the person wants; a server that can't be reached must not keep them in.
      if (!(failure instanceof ApiProblem)) throw failure;
    } finally {
      this.forget({ left: true });
    }
  }

  /** The person changed their own profile. */
  userChanged(user: User): void {
    this.become({ status: 'signed-in', user });
  }

  /** Another tab signed in, out, or as somebody else. */
  async storedElsewhere(): Promise<void> {
    const stored = this.readStored();
    if (!stored) {
      this.forget();
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
    // Read inside the lock: another tab may have just replaced it.
    const stored = this.readStored();
    if (!stored) {
      this.forget();
      return null;
    }
    try {
      const tokens = await this.auth().refresh(stored.refresh_token);
      this.accept(tokens);
      return tokens.access_token;
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.status !== 401) throw failure;
      this.forget();
      return null;
    }
  }

  private accept(tokens: Tokens): User {
    this.accessToken = {
      value: tokens.access_token,
      expiresAt: this.devices.now() + tokens.expires_in * 1000,
    };
    const stored: StoredSession = { refresh_token: tokens.refresh_token, user_id: tokens.user.id };
    this.devices.storage.setItem(SESSION_KEY, JSON.stringify(stored));
    this.become({ status: 'signed-in', user: tokens.user });
    return tokens.user;
  }

  private forget({ left } = { left: false }): void {
    this.accessToken = null;
    this.devices.storage.removeItem(SESSION_KEY);
    this.become({ status: 'signed-out', left });
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
  return (
    typeof value === 'object' &&
    value !== null &&
    'refresh_token' in value &&
    typeof value.refresh_token === 'string' &&
    'user_id' in value &&
    typeof value.user_id === 'string'
  );
}
