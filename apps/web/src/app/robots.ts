import type { MetadataRoute } from 'next';
import { localeNames } from '@/i18n/locales.data';
import { sitePages, sitePath } from '@/i18n/site-route';
import { webUrl } from '@/lib/server-config';

/** The site is for everybody; what is behind the sign-in is of no use to search engines. */
// The address of the website is known when it runs, not when it is built.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  const site = localeNames.flatMap((locale) => sitePages.map((page) => `${sitePath(locale, page)}$`));
  return {
    rules: { userAgent: '*', allow: [...site, '/_next/', '/og.png'], disallow: '/' },
    sitemap: `${webUrl()}/sitemap.xml`,
  };
}
