'use client';

import { Skeleton } from '@abbotsford/ui';
import { useCallback, useEffect, useRef, useState, type DetailedHTMLProps } from 'react';
import { ApiProblem } from '@abbotsford/api-client';
import { ProblemView } from '@/components/problem-view';
import { loadWidget } from './load-widget';

/** The access token of whoever is signed in; `renew` asks for a new one because the last was refused. */
type Authorise = (options: { renew: boolean }) => Promise<string | null>;

interface ChatElement extends HTMLElement {
  authorise?: Authorise;
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React keeps the elements that there are
  namespace JSX {
    interface IntrinsicElements {
      'abbotsford-chat': DetailedHTMLProps<HTMLAttributes<ChatElement>, ChatElement>;
    }
  }
}

export interface AbbotsfordChatProps {
  /** The gateway as the browser reaches it. */
  apiUrl: string;
  /** For the support chat, which stands in the page: who is signed in. Else it is the visitors', in the corner. */
  customer?: { id: string; authorise: Authorise };
}

/** The chat of apps/widget, the same that other sites show (docs/widget.md). */
export function AbbotsfordChat({ apiUrl, customer }: AbbotsfordChatProps) {
  const element = useRef<ChatElement>(null);
  const [failed, setFailed] = useState(false);
  const authorise = customer?.authorise;

  const load = useCallback(() => void loadWidget().catch(() => setFailed(true)), []);
  const retry = () => {
    setFailed(false);
    load();
  };

  useEffect(() => {
    if (element.current && authorise) element.current.authorise = authorise;
    load();
  }, [authorise, load]);

  if (!customer) return <abbotsford-chat ref={element} data-api={apiUrl} data-theme="inherit" />;
  if (failed) return <ProblemView problem={ApiProblem.unreachable()} onRetry={retry} />;
  const { id } = customer;
  return (
    <abbotsford-chat
      ref={element}
      data-api={apiUrl}
      data-theme="inherit"
      data-mode="inline"
      data-bot="inbound"
      data-user={id}
    >
      <Skeleton height="100%" />
    </abbotsford-chat>
  );
}
