'use client';

import { useCallback, useState } from 'react';
import type { ApiProblem } from '@abbotsford/api-client';
import { asProblem } from './as-problem';

export interface Submit {
  busy: boolean;
  problem: ApiProblem | null;
  /** Runs the task unless one is running. Resolves with whether it succeeded. */
  run: (task: () => Promise<void>) => Promise<boolean>;
}

/** The state of a form or an action that is sent to the server: busy, and why it failed. */
export function useSubmit(): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const run = useCallback(
    async (task: () => Promise<void>) => {
      if (busy) return false;
      setBusy(true);
      setProblem(null);
      try {
        await task();
        return true;
      } catch (failure) {
        setProblem(asProblem(failure));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [busy],
  );

  return { busy, problem, run };
}
