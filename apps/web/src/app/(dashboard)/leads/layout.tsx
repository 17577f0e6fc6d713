import type { ReactNode } from 'react';
import { WithMessages } from '@/i18n/with-messages';

export default function LeadsLayout({ children }: { children: ReactNode }) {
  return <WithMessages of={['leads']}>{children}</WithMessages>;
}
