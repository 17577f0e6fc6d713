'use client';

import { Alert } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';

/**
 * The failure of a form as a whole. Fields that the server named say it themselves, in their own place, and the first of
 * them gets the focus.
 */
export function FormProblem({ problem }: { problem: ApiProblem | null }) {
  const t = useTranslations('common');
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = problem && shown.current?.closest('form')?.querySelector('[aria-invalid="true"]');
    if (first instanceof HTMLElement) first.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={shown}>
      <Alert tone="danger">
        <p>{problem.message}</p>
        {problem.status >= 500 && problem.requestId ? <p>{t('requestId', { id: problem.requestId })}</p> : null}
      </Alert>
    </div>
  );
}
