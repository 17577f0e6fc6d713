import { defaultLocale, isLocale, type Locale } from './locales.data';

/** The pages of the site: what stands after the locale in their address. The home page has no name. */
export const sitePages = ['', 'coffee', 'machines', 'training', 'contact', 'privacy'] as const;
export type SitePage = (typeof sitePages)[number];

export interface SiteRoute {
  locale: Locale;
  /** Where Next finds the page, when that is another address than the visitor's. */
  rewrite?: string;
  /** Where the page has its one address. */
  redirect?: string;
}

/** Which language an address asks for. English pages have no prefix for people and one for Next. */
export function siteRoute(pathname: string): SiteRoute {
  const [first = '', ...rest] = pathname.slice(1).split('/');
  // An empty part would make "//elsewhere.example" of "/en//elsewhere.example".
  if (first === defaultLocale) return { locale: defaultLocale, redirect: `/${rest.filter(Boolean).join('/')}` };
  if (isLocale(first)) return { locale: first };
  const isPage = rest.length === 0 && sitePages.some((page) => page === first);
  return isPage
    ? { locale: defaultLocale, rewrite: `/${defaultLocale}/${first}`.replace(/\/$/, '') }
    : { locale: defaultLocale };
}

/** The address of a page in a language. */
export function sitePath(locale: Locale, page: SitePage): string {
  const parts = [...(locale === defaultLocale ? [] : [locale]), ...(page === '' ? [] : [page])];
  return `/${parts.join('/')}`;
}
