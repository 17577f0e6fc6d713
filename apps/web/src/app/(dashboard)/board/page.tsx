import { Suspense } from 'react';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { Board } from './_components/board';
import { BoardSkeleton } from './_components/board-skeleton';

export const generateMetadata = titledBy('board');

export default function BoardPage() {
  return (
    <RequireAccess needs="deals.read" skeleton={<BoardSkeleton />}>
      <Suspense fallback={<BoardSkeleton />}>
        <Board />
      </Suspense>
    </RequireAccess>
  );
}
