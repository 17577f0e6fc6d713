import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { Board } from './_components/board';
import { BoardSkeleton } from './_components/board-skeleton';

export const metadata: Metadata = { title: 'Deals' };

export default function BoardPage() {
  return (
    <RequireRole needs="admin" skeleton={<BoardSkeleton />}>
      <Board />
    </RequireRole>
  );
}
