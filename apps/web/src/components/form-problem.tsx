import { Alert } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import { useTranslations } from 'use-intl';

/** The failure of a form as a whole. Fields that the server named say it themselves, in their own place. */
export function FormProblem({ problem }: { problem: ApiProblem | null }) {
  const t = useTranslations('common');
  if (!problem) return null;
  return (
    <Alert tone="danger">
      <p>{problem.message}</p>
      {problem.status >= 500 && problem.requestId ? <p>{t('requestId', { id: problem.requestId })}</p> : null}
    </Alert>
  );
}
