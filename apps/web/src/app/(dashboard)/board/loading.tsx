import { BoardSkeleton } from './_components/board-skeleton';

export default function Loading() {
  return <BoardSkeleton />;
}
