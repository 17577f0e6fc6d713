import { UserListSkeleton } from './_components/user-list-skeleton';

export default function Loading() {
  return <UserListSkeleton />;
}
