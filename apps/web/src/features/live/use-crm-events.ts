'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { keepListening } from '@abbotsford/api-client';
import { useApi } from '@/features/session/services-provider';
import { parseCrmEvent, type CrmEvent } from './crm-event';

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
    const listening = {
      open: api.crmEvents,
      onConnect: () => {
        setStatus('live');
        connected();
      },
      onEvent: (message: Parameters<typeof parseCrmEvent>[0]) => happened(parseCrmEvent(message)),
      onLost: () => setStatus('lost'),
    };
    void keepListening(listening, closed.signal);
    return () => closed.abort();
  }, [api]);

  return status;
}
