import { useEffect } from 'react';
import { titledWith } from './titled-with';

/** Puts how much is unread before the title of the tab, whoever names the page meanwhile. */
export function useUnreadTitle(unread: number): void {
  useEffect(() => {
    const show = (): void => {
      const title = titledWith(document.title, unread);
      if (title !== document.title) document.title = title;
    };
    show();
    const watch = new MutationObserver(show);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      document.title = titledWith(document.title, 0);
    };
  }, [unread]);
}
