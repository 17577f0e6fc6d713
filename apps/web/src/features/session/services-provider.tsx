'use client';

import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createApi, type Api } from '@/lib/api';
import { SESSION_KEY, SessionStore, type SessionState } from './session-store';

interface Services {
  api: Api;
  session: SessionStore;
}

const ServicesContext = createContext<Services | null>(null);
const LOCK = 'abbotsford.refresh';

function createServices(apiUrl: string): Services {
  const session: SessionStore = new SessionStore(() => api.auth, {
    storage: {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
    },
    // Browsers offer locks on secure pages only; elsewhere tabs can't agree, and one of them may have to sign in again.
    exclusively: (task) => ('locks' in navigator ? navigator.locks.request(LOCK, task) : task()),
    now: () => Date.now(),
  });
  const api = createApi({ baseUrl: apiUrl, getToken: (options) => session.token(options) });
  return { api, session };
}

/** Gives the pages below it the API and the session. `apiUrl` comes from the server's settings. */
export function ServicesProvider({ apiUrl, children }: { apiUrl: string; children: ReactNode }) {
  const [services] = useState(() => createServices(apiUrl));

  useEffect(() => {
    const { session } = services;
    void session.restore();
    const onStorage = (event: StorageEvent) => {
      if (event.key === SESSION_KEY || event.key === null) void session.storedElsewhere();
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [services]);

  return <ServicesContext value={services}>{children}</ServicesContext>;
}

function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('This needs a ServicesProvider above it');
  return services;
}

export function useApi(): Api {
  return useServices().api;
}

const restoring: SessionState = { status: 'restoring' };

/** Who is signed in, and the ways to change it. On the server everybody is still being recognised. */
export function useSession(): { state: SessionState; session: SessionStore } {
  const { session } = useServices();
  const state = useSyncExternalStore(session.subscribe, session.getState, () => restoring);
  return { state, session };
}
