'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { localeNames, locales, type Locale } from '@/i18n/locales.data';
import { sitePath, type SitePage } from '@/i18n/site-route';
import { rememberLanguageChoice } from './language-choice';
import styles from './language-picker.module.css';

/** The page in other languages. */
export function LanguagePicker({ locale, page }: { locale: Locale; page: SitePage }) {
  const t = useTranslations('site');
  const picker = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);

  useEffect(() => {
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !picker.current?.open) return;
      const holdsFocus = picker.current.contains(document.activeElement);
      picker.current.open = false;
      if (holdsFocus) summary.current?.focus();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, []);

  return (
    <details ref={picker} className={styles.picker}>
      <summary ref={summary}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
          <circle cx="12" cy="12" r="9" strokeWidth="1.8" />
          <path d="M3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18" strokeWidth="1.8" />
        </svg>
        <span className={styles.current}>{locales[locale].name}</span>
      </summary>
      <nav aria-label={t('languages')} className={styles.list}>
        {localeNames.map((each) => (
          <a
            key={each}
            href={sitePath(each, page)}
            lang={locales[each].tag}
            hrefLang={locales[each].tag}
            aria-current={each === locale ? 'true' : undefined}
            onClick={rememberLanguageChoice}
          >
            {locales[each].name}
          </a>
        ))}
      </nav>
    </details>
  );
}
