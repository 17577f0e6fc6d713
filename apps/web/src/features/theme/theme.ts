export const THEME_COOKIE = 'theme';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme that a cookie asks for; anything unknown follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

const ONE_YEAR_S = 31_536_000;

/** What remembers the choice. Over https it is sent over https only. */
export function themeCookie(theme: Theme, { secure }: { secure: boolean }): string {
  return `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR_S}; samesite=lax${secure ? '; secure' : ''}`;
}
