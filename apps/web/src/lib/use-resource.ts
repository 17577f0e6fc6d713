'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ApiProblem } from '@abbotsford/api-client';
import { asProblem } from './as-problem';

type ResourceState<T> =
  | { status: 'loading' }
  | { status: 'failed'; problem: ApiProblem }
  | { status: 'ready'; data: T; stale: ApiProblem | null };

export type Resource<T> = ResourceState<T> & {
  /** Shows the skeleton and loads again, for a "Try again" button. */
  retry: () => void;
  /** Loads again behind what is shown; a failure then leaves it in place, marked as stale. */
  refresh: () => void;
  /** Changes what is shown until the next load. */
  mutate: (change: (data: T) => T) => void;
};

type Action<T> =
  | { type: 'started' }
  | { type: 'loaded'; data: T }
  | { type: 'failed'; problem: ApiProblem }
  | { type: 'mutated'; change: (data: T) => T };

function reduce<T>(state: ResourceState<T>, action: Action<T>): ResourceState<T> {
  switch (action.type) {
    case 'started':
      return { status: 'loading' };
    case 'loaded':
      return { status: 'ready', data: action.data, stale: null };
    case 'failed':
      return state.status === 'ready'
        ? { ...state, stale: action.problem }
        : { status: 'failed', problem: action.problem };
    case 'mutated':
      return state.status === 'ready' ? { ...state, data: action.change(state.data) } : state;
  }
}

/** Loads data for a page. `load` must keep its identity (useCallback); another one means other data. */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [state, dispatch] = useReducer(reduce<T>, { status: 'loading' });
  const running = useRef<AbortController | null>(null);

  const refresh = useCallback(() => {
    // The newest load wins: an older answer must not replace a newer one.
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    load(controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) dispatch({ type: 'loaded', data });
      },
      (failure: unknown) => {
        if (!controller.signal.aborted) dispatch({ type: 'failed', problem: asProblem(failure) });
      },
    );
  }, [load]);

  const retry = useCallback(() => {
    dispatch({ type: 'started' });
    refresh();
  }, [refresh]);

  const mutate = useCallback((change: (data: T) => T) => dispatch({ type: 'mutated', change }), []);

  useEffect(() => {
    refresh();
    return () => running.current?.abort();
  }, [refresh]);

  return { ...state, retry, refresh, mutate };
}
