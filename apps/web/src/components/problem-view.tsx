import { Alert, Button } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';

/** A failed load: what happened, a way to try again, and the id that support asks for. */
export function ProblemView({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  return (
    <Alert tone="danger">
      <p>{problem.message}</p>
      {problem.requestId ? <p>Request id: {problem.requestId}</p> : null}
      <p>
        <Button variant="secondary" size="small" onClick={onRetry}>
          Try again
        </Button>
      </p>
    </Alert>
  );
}
