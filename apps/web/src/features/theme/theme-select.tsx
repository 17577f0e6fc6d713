'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { parseTheme, themeCookie, themes } from './theme';
import styles from './theme-select.module.css';

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
  const t = useTranslations('common');
  const theme = useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset.theme),
    () => 'system' as const,
  );
  return (
    <select
      className={styles.select}
      aria-label={t('theme.label')}
      value={theme}
      onChange={(event) => choose(event.target.value)}
    >
      {themes.map((each) => (
        <option key={each} value={each}>
          {t(`theme.${each}`)}
        </option>
      ))}
    </select>
  );
}
