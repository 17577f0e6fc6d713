import { Button } from '../button/button';

export interface LoadMoreProps {
  /** Whether there are more; nothing is shown where there are not. */
  more: boolean;
  /** What is shown then, such as "Show older leads". */
  label: string;
  onMore: () => void;
}

/** Below a list that is read page by page: the next page of it. */
export function LoadMore({ more, label, onMore }: LoadMoreProps) {
  if (!more) return null;
  return (
    <p>
      <Button variant="secondary" onClick={onMore}>
        {label}
      </Button>
    </p>
  );
}
