import { buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';

export default function NotFound() {
  return (
    <main>
      <EmptyState
        wholePage
        title="We couldn't find that page"
        action={
          <Link href="/" className={buttonClass('primary')}>
            Go to the start page
          </Link>
        }
      >
        The address may be mistyped, or the page may have moved.
      </EmptyState>
    </main>
  );
}
