import type { MetadataRoute } from 'next';
import { languagesOf } from '@/features/site/site-metadata';
import { localeNames } from '@/i18n/locales.data';
import { sitePages, sitePath } from '@/i18n/site-route';
import { webUrl } from '@/lib/server-config';

// The address of the website is known when it runs, not when it is built.
export const dynamic = 'force-dynamic';

/** Every page of the site in every language, each with its others. */
export default function sitemap(): MetadataRoute.Sitemap {
  const absolute = (path: string) => new URL(path, webUrl()).href;
  return sitePages.flatMap((page) => {
    const languages = Object.fromEntries(Object.entries(languagesOf(page)).map(([tag, path]) => [tag, absolute(path)]));
    return localeNames.map((locale) => ({ url: absolute(sitePath(locale, page)), alternates: { languages } }));
  });
}
