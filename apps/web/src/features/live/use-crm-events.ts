'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import { asProblem } from '@/lib/as-problem';
import { parseCrmEvent, type CrmEvent } from './crm-event';
import { readLiveEvents } from './read-live-events';
import { reconnectDelay } from './reconnect-delay';

export type LiveStatus = 'connecting' | 'live' | 'lost';

export interface CrmEventHandlers {
  /** The stream is open (again): what happened before is unknown, so load what you show. */
  onConnect: () => void;
  onEvent: (event: CrmEvent) => void;
}

/** Listens to what changes in the CRM for as long as the page is open. Comes back by itself after a break. */
export function useCrmEvents(handlers: CrmEventHandlers): LiveStatus {
  const api = useApi();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const connected = useEffectEvent(handlers.onConnect);
  const happened = useEffectEvent(handlers.onEvent);

  useEffect(() => {
    const closed = new AbortController();
    const isClosed = () => closed.signal.aborted;

    const listen = async () => {
      let failures = 0;
      while (!isClosed()) {
        try {
          const events = await api.crmEvents(closed.signal);
          failures = 0;
          setStatus('live');
          connected();
          for await (const message of readLiveEvents(events)) happened(parseCrmEvent(message));
        } catch (failure) {
          if (isClosed()) return;
          // Signed out or not allowed: trying again would not help.
          if ([401, 403].includes(asProblem(failure).status)) return setStatus('lost');
        }
        setStatus('lost');
        await pause(reconnectDelay(failures, Math.random()), closed.signal);
        failures += 1;
      }
    };

    void listen();
    return () => closed.abort();
  }, [api]);

  return status;
}

/** Waits, but not longer than until the page closes or the network is back. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      window.removeEventListener('online', finish);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    window.addEventListener('online', finish);
    signal.addEventListener('abort', finish);
  });
}
