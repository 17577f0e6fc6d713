import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { Board } from './_components/board';
import { BoardSkeleton } from './_components/board-skeleton';

export const generateMetadata = titledBy('board');

export default function BoardPage() {
  return (
    <RequireRole needs="admin" skeleton={<BoardSkeleton />}>
      <Board />
    </RequireRole>
  );
}
