'use client';

import { useSyncExternalStore } from 'react';
import { parseTheme, themeCookie, themes } from './theme';
import styles from './theme-select.module.css';

const labels = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' } as const;

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Chooses the theme at once and, by a cookie, for the next pages that the server makes. */
function choose(value: string): void {
  const theme = parseTheme(value);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = themeCookie(theme, { secure: window.location.protocol === 'https:' });
}

export function ThemeSelect() {
  const theme = useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset.theme),
    () => 'system' as const,
  );
  return (
    <select
      className={styles.select}
      aria-label="Colour theme"
      value={theme}
      onChange={(event) => choose(event.target.value)}
    >
      {themes.map((each) => (
        <option key={each} value={each}>
          {labels[each]}
        </option>
      ))}
    </select>
  );
}
