'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { Api } from '@/lib/api';
import type { CrmEvent } from './crm-event';
import { CrmEventStream, type LiveStatus } from './crm-event-stream';

export type { LiveStatus };

export interface CrmEventHandlers {
  /** The stream is open (again): what happened before is unknown, so load what you show. */
  onConnect: () => void;
  onEvent: (event: CrmEvent) => void;
}

const streams = new WeakMap<Api, CrmEventStream>();

function streamOf(api: Api): CrmEventStream {
  const stream = streams.get(api) ?? new CrmEventStream(api.crmEvents);
  streams.set(api, stream);
  return stream;
}

/** Listens to what changes in the CRM for as long as it is shown. Comes back by itself after a break. */
export function useCrmEvents(handlers: CrmEventHandlers): LiveStatus {
  const api = useApi();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const connected = useEffectEvent(handlers.onConnect);
  const happened = useEffectEvent(handlers.onEvent);

  useEffect(
    () =>
      streamOf(api).subscribe({
        onConnect: () => {
          setStatus('live');
          connected();
        },
        onEvent: (event) => happened(event),
        onLost: () => setStatus('lost'),
      }),
    [api],
  );

  return status;
}
