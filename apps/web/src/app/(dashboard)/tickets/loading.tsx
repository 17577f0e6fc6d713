import { TicketListSkeleton } from './_components/ticket-list-skeleton';

export default function Loading() {
  return <TicketListSkeleton />;
}
