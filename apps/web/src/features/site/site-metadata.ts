import type { Metadata } from 'next';
import { BRAND } from '@/features/brand/brand';
import { getTranslations } from '@/i18n/get-translations';
import { defaultLocale, localeNames, locales } from '@/i18n/locales.data';
import { requestLocale } from '@/i18n/request-locale';
import { sitePath, type SitePage } from '@/i18n/site-route';

/** The addresses of a page in all languages, as search engines ask for them. */
export const languagesOf = (page: SitePage): Record<string, string> => ({
  ...Object.fromEntries(localeNames.map((locale) => [locales[locale].tag, sitePath(locale, page)])),
  'x-default': sitePath(defaultLocale, page),
});

/** What search engines and those who share a page are told of it. */
export function siteMetadata(page: SitePage): () => Promise<Metadata> {
  return async () => {
    const locale = await requestLocale();
    const t = await getTranslations(page === '' ? 'site' : page);
    const [title, description] = [t('title'), t('description')];
    return {
      title: page === '' ? { absolute: title } : title,
      description,
      alternates: { canonical: sitePath(locale, page), languages: languagesOf(page) },
      openGraph: {
        type: 'website',
        siteName: BRAND,
        title,
        description,
        url: sitePath(locale, page),
        locale: locales[locale].tag.replace('-', '_'),
        images: [{ url: '/og.png', width: 1200, height: 630, alt: BRAND }],
      },
      twitter: { card: 'summary_large_image' },
    };
  };
}
