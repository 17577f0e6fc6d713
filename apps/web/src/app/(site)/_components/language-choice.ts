/** Remembers that somebody has a language, so that none is suggested to them any more. */
export const LANGUAGE_CHOSEN_COOKIE = 'language-chosen';

const ONE_YEAR_S = 31_536_000;

export function rememberLanguageChoice(): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${LANGUAGE_CHOSEN_COOKIE}=1; path=/; max-age=${ONE_YEAR_S}; samesite=lax${secure}`;
}
