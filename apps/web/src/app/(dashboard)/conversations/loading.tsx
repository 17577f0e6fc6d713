import { ConversationsSkeleton } from './_components/conversations-skeleton';

export default function Loading() {
  return <ConversationsSkeleton />;
}
