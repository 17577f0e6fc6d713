import type { ReactNode } from 'react';
import { WithMessages } from '@/i18n/with-messages';

export default function BoardLayout({ children }: { children: ReactNode }) {
  return <WithMessages of={['board', 'transcript']}>{children}</WithMessages>;
}
