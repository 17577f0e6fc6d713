import { Alert, Button } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import { useTranslations } from 'use-intl';

export interface ProblemViewProps {
  problem: ApiProblem;
  onRetry: () => void;
}

/** A failed load: what happened, a way to try again, and the id that support asks for. */
export function ProblemView({ problem, onRetry }: ProblemViewProps) {
  const t = useTranslations('common');
  return (
    <Alert tone="danger">
      <p>{problem.message}</p>
      {problem.requestId ? <p>{t('requestId', { id: problem.requestId })}</p> : null}
      <p>
        <Button variant="secondary" size="small" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      </p>
    </Alert>
  );
}
