'use client';

import { useCallback } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { NotificationPreference, NotificationPreferences } from '@/lib/api-types';
import { useResource, type Resource } from '@/lib/use-resource';

interface Preferences {
  resource: Resource<NotificationPreferences>;
  /** Shows it at once; what could not be saved is as it was. */
  save: (preference: NotificationPreference) => Promise<void>;
}

export function usePreferences(): Preferences {
  const { notifications: api } = useApi();
  const load = useCallback((signal: AbortSignal) => api.preferences(signal), [api]);
  const resource = useResource(load);
  const { mutate, refresh } = resource;
  const save = async (preference: NotificationPreference): Promise<void> => {
    mutate(({ preferences, ...rest }) => ({
      ...rest,
      preferences: preferences.map((one) => (one.kind === preference.kind ? preference : one)),
    }));
    try {
      await api.savePreferences([preference]);
    } catch (failure) {
      refresh();
      throw failure;
    }
  };
  return { resource, save };
}
