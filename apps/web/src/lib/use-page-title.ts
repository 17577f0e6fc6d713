'use client';

import { useEffect } from 'react';
import { pageTitle } from './page-title';

/** Names the page by what it shows, once that is loaded; null leaves the name that the server gave it. */
export function usePageTitle(name: string | null): void {
  useEffect(() => {
    if (name !== null) document.title = pageTitle(name);
  }, [name]);
}
