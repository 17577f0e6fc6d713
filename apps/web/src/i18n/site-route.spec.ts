import { describe, expect, it } from 'vitest';
import nextConfig from '../../next.config';
import { localeNames } from './locales.data';
import { sitePages, sitePath, siteRoute } from './site-route';

describe('addresses of the site', () => {
  it.each(localeNames.flatMap((locale) => sitePages.map((page) => ({ locale, page, path: sitePath(locale, page) }))))(
    '$path is in $locale',
    ({ locale, path }) => {
      expect(siteRoute(path)).toMatchObject({ locale });
      expect(siteRoute(path).redirect).toBeUndefined();
    },
  );

  it('have no prefix in English, though Next finds every page under one', () => {
    expect(sitePath('en', 'coffee')).toBe('/coffee');
    expect(siteRoute('/')).toEqual({ locale: 'en', rewrite: '/en' });
    expect(siteRoute('/coffee')).toEqual({ locale: 'en', rewrite: '/en/coffee' });
    expect(siteRoute('/es/coffee')).toEqual({ locale: 'es' });
  });

  it('are where Next is told to look for them', async () => {
    const rewrites = sitePages.map((page) => ({ source: `/${page}`, destination: siteRoute(`/${page}`).rewrite }));
    expect(await nextConfig.rewrites?.()).toEqual({ beforeFiles: rewrites });
  });

  it('are one for each page: the English one with a prefix leads to the one without', () => {
    expect(siteRoute('/en')).toEqual({ locale: 'en', redirect: '/' });
    expect(siteRoute('/en/coffee')).toEqual({ locale: 'en', redirect: '/coffee' });
  });

  it('lead to no other site', () => {
    expect(siteRoute('/en//elsewhere.example').redirect).toBe('/elsewhere.example');
  });

  it('leave those of the portal and the dashboard alone', () => {
    expect(siteRoute('/board')).toEqual({ locale: 'en' });
    expect(siteRoute('/support/tickets')).toEqual({ locale: 'en' });
  });
});
