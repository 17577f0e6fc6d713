'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import { IntlProvider, type Messages } from 'use-intl';

const Above = createContext<Partial<Messages>>({});
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

export interface MessagesProviderProps {
  /** BCP 47, for plurals, numbers and dates. */
  tag: string;
  messages: Partial<Messages>;
  children: ReactNode;
}

/** Adds messages to those that a layout has given already. Use it through `Messages`. */
export function MessagesProvider({ tag, messages, children }: MessagesProviderProps) {
  const above = use(Above);
  const all = useMemo(() => ({ ...above, ...messages }), [above, messages]);
  return (
    <Above value={all}>
      <IntlProvider locale={tag} messages={all} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </Above>
  );
}
