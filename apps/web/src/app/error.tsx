'use client';

import { Button, EmptyState } from '@abbotsford/ui';

/** Shown when a page breaks. The digest lets us find the cause in the server's log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <EmptyState wholePage title="This page has a problem" action={<Button onClick={reset}>Try again</Button>}>
        It is not your fault. Try again; if it stays, tell us what you were doing
        {error.digest ? ` and this number: ${error.digest}` : ''}.
      </EmptyState>
    </main>
  );
}
