import { beforeEach, describe, expect, it } from 'vitest';
import { ApiProblem } from '@abbotsford/api-client';
import type { Tokens, User } from '@/lib/api-types';
import { SESSION_KEY, SessionStore, type SessionDevices, type SessionRoutes } from './session-store';

const ana: User = {
  id: 'u-1',
  email: 'ana@cafe.example',
  name: 'Ana',
  role: 'admin',
  disabled: false,
  email_verified: true,
  second_factor: false,
  created_at: '2026-01-01T00:00:00Z',
  last_login: null,
};

/** Keeps the rules of the auth service and the gateway: a refresh token is a cookie, and works once. */
class AuthServer {
  issued = 0;
  renewals: string[] = [];
  down = false;
  cookie: string | null = null;
  user = ana;
  private valid = new Set<string>();

  issue(): Tokens {
    this.issued += 1;
    this.cookie = `refresh-${this.issued}`;
    this.valid.add(this.cookie);
    return { access_token: `access-${this.issued}`, token_type: 'bearer', expires_in: 900, user: this.user };
  }

  /** Ends it from elsewhere. */
  end(): void {
    this.valid.clear();
  }

  readonly routes = (): SessionRoutes => ({
    login: () => Promise.resolve(this.issue()),
    acceptInvitation: () => Promise.resolve(this.issue()),
    register: () => Promise.resolve(this.issue()),
    refresh: async () => {
      const token = this.cookie ?? '';
      await Promise.resolve();
      if (this.down) throw ApiProblem.unreachable();
      this.renewals.push(token);
      if (!this.valid.delete(token)) throw new ApiProblem(401, 'auth.refresh_refused', 'Please sign in again.');
      return this.issue();
    },
    logout: () => {
      if (this.down) return Promise.reject(ApiProblem.unreachable());
      this.end();
      this.cookie = null;
      return Promise.resolve({ message: 'Bye' });
    },
  });
}

class Browser {
  private items = new Map<string, string>();
  private queue: Promise<unknown> = Promise.resolve();
  time = 0;

  readonly devices: SessionDevices = {
    storage: {
      getItem: (key) => this.items.get(key) ?? null,
      setItem: (key, value) => void this.items.set(key, value),
      removeItem: (key) => void this.items.delete(key),
    },
    exclusively: (task) => {
      const turn = this.queue.then(task);
      this.queue = turn.catch(() => undefined);
      return turn;
    },
    now: () => this.time,
  };
}

let server: AuthServer;
let browser: Browser;
const openTab = () => new SessionStore(server.routes, browser.devices);

beforeEach(() => {
  server = new AuthServer();
  browser = new Browser();
});

describe('SessionStore', () => {
  it('is signed out in a browser that nobody used', async () => {
    const tab = openTab();
    await tab.restore();
    expect(tab.getState()).toMatchObject({ status: 'signed-out', left: false });
    expect(await tab.token({ renew: false })).toBeNull();
  });

  it('keeps a person signed in over a reload', async () => {
    await openTab().signIn(ana.email, 'secret');
    const reloaded = openTab();
    await reloaded.restore();
    expect(reloaded.getState()).toEqual({ status: 'signed-in', user: ana, ended: null, secondFactorDue: false });
    expect(await reloaded.token({ renew: false })).toBe('access-2');
  });

  it('stores no token at all', async () => {
    await openTab().signIn(ana.email, 'secret');
    expect(JSON.parse(browser.devices.storage.getItem(SESSION_KEY) ?? '')).toEqual({ user_id: ana.id });
  });

  it('renews once when many requests need a token at the same time', async () => {
    const tab = openTab();
    await tab.signIn(ana.email, 'secret');
    const tokens = await Promise.all([1, 2, 3].map(() => tab.token({ renew: true })));
    expect(tokens).toEqual(['access-2', 'access-2', 'access-2']);
    expect(server.renewals).toEqual(['refresh-1']);
  });

  it('never uses one refresh token in two tabs', async () => {
    await openTab().signIn(ana.email, 'secret');
    const [first, second] = [openTab(), openTab()];
    await Promise.all([first.restore(), second.restore()]);
    expect(server.renewals).toEqual(['refresh-1', 'refresh-2']);
    expect([first, second].map((tab) => tab.getState().status)).toEqual(['signed-in', 'signed-in']);
  });

  it('renews a token shortly before it expires, and not earlier', async () => {
    const tab = openTab();
    await tab.signIn(ana.email, 'secret');
    browser.time = 860_000;
    expect(await tab.token({ renew: false })).toBe('access-1');
    browser.time = 880_000;
    expect(await tab.token({ renew: false })).toBe('access-2');
  });

  it('signs out when the server refuses the refresh token', async () => {
    await openTab().signIn(ana.email, 'secret');
    server.end();
    const tab = openTab();
    await tab.restore();
    expect(tab.getState()).toEqual({ status: 'signed-out', left: false, ended: 'Please sign in again.' });
    expect(browser.devices.storage.getItem(SESSION_KEY)).toBeNull();
  });

  it('keeps the session while the server cannot be reached, and goes on afterwards', async () => {
    await openTab().signIn(ana.email, 'secret');
    server.down = true;
    const tab = openTab();
    await tab.restore();
    expect(tab.getState().status).toBe('unreachable');
    server.down = false;
    await tab.restore();
    expect(tab.getState().status).toBe('signed-in');
  });

  it('signs out even when the server cannot be told', async () => {
    const tab = openTab();
    await tab.signIn(ana.email, 'secret');
    server.down = true;
    await tab.signOut();
    expect(tab.getState()).toMatchObject({ status: 'signed-out', left: true });
    expect(await tab.token({ renew: false })).toBeNull();
  });

  it('tells the server of it when the page is next opened, and lets nobody in meanwhile', async () => {
    const tab = openTab();
    await tab.signIn(ana.email, 'secret');
    server.down = true;
    await tab.signOut();
    const [still, later] = [openTab(), openTab()];
    await still.restore();
    expect(still.getState()).toMatchObject({ status: 'signed-out' });
    server.down = false;
    await later.restore();
    expect(later.getState()).toMatchObject({ status: 'signed-out', ended: null });
    expect(server.cookie).toBeNull();
    expect(browser.devices.storage.getItem(SESSION_KEY)).toBeNull();
  });

  it('follows another tab that signs out or in', async () => {
    const [tab, other] = [openTab(), openTab()];
    await tab.signIn(ana.email, 'secret');
    await other.restore();
    await other.signOut();
    await tab.storedElsewhere();
    expect(tab.getState()).toMatchObject({ status: 'signed-out', left: false });
    await other.signIn(ana.email, 'secret');
    await tab.storedElsewhere();
    expect(tab.getState().status).toBe('signed-in');
  });

  describe('when the server ends the sign-in of an open page', () => {
    const ended = { status: 'signed-in', user: ana, ended: 'Please sign in again.' };

    it('keeps the page, and what was sent goes on once the person is back', async () => {
      const tab = openTab();
      await tab.signIn(ana.email, 'secret');
      server.end();
      const requests = [tab.token({ renew: true }), tab.token({ renew: true })];
      await expect.poll(() => tab.getState()).toMatchObject(ended);
      await tab.signIn(ana.email, 'secret');
      expect(await Promise.all(requests)).toEqual(['access-2', 'access-2']);
      expect(tab.getState()).toMatchObject({ status: 'signed-in', ended: null });
    });

    it('does nothing of it as somebody else', async () => {
      const tab = openTab();
      await tab.signIn(ana.email, 'secret');
      server.end();
      const request = tab.token({ renew: true });
      await expect.poll(() => tab.getState()).toMatchObject(ended);
      server.user = { ...ana, id: 'u-2' };
      await tab.signIn('ben@cafe.example', 'secret');
      expect(await request).toBeNull();
    });

    it('gives up what was sent when the person leaves, who is told why', async () => {
      const tab = openTab();
      await tab.signIn(ana.email, 'secret');
      server.end();
      const request = tab.token({ renew: true });
      await expect.poll(() => tab.getState()).toMatchObject(ended);
      tab.giveUp();
      expect(await request).toBeNull();
      expect(tab.getState()).toEqual({ status: 'signed-out', left: false, ended: 'Please sign in again.' });
    });

    it('is signed in again by another tab', async () => {
      const [tab, other] = [openTab(), openTab()];
      await tab.signIn(ana.email, 'secret');
      server.end();
      const request = tab.token({ renew: true });
      await expect.poll(() => tab.getState()).toMatchObject(ended);
      await other.signIn(ana.email, 'secret');
      await tab.storedElsewhere();
      expect(await request).toBe('access-3');
    });
  });

  it('takes a damaged entry for no session', async () => {
    browser.devices.storage.setItem(SESSION_KEY, '{"user_id":');
    const tab = openTab();
    await tab.restore();
    expect(tab.getState()).toMatchObject({ status: 'signed-out', left: false });
  });
});
