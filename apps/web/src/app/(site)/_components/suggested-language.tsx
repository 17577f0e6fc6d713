'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { useState } from 'react';
import type { Locale } from '@/i18n/locales.data';
import { sitePages, sitePath } from '@/i18n/site-route';
import { rememberLanguageChoice } from './language-choice';
import styles from './suggested-language.module.css';

export interface SuggestedLanguageProps {
  locale: Locale;
  tag: string;
  text: string;
  link: string;
  close: string;
}

export function SuggestedLanguage({ locale, tag, text, link, close }: SuggestedLanguageProps) {
  const [isClosed, setIsClosed] = useState(false);
  const segment = useSelectedLayoutSegment();
  if (isClosed) return null;
  const page = sitePages.find((each) => each === segment) ?? '';
  const decline = () => {
    rememberLanguageChoice();
    setIsClosed(true);
  };
  return (
    <aside lang={tag} className={styles.note} aria-label={text}>
      <p>
        {text}{' '}
        <a href={sitePath(locale, page)} hrefLang={tag} onClick={rememberLanguageChoice}>
          {link}
        </a>
      </p>
      <button type="button" className={styles.close} aria-label={close} onClick={decline}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" stroke="currentColor" strokeWidth="2">
          <path d="M5 5l14 14M19 5L5 19" strokeLinecap="round" />
        </svg>
      </button>
    </aside>
  );
}
