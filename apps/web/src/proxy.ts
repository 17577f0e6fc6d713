import { NextResponse, type NextRequest } from 'next/server';
import { LOCALE_HEADER } from './i18n/request-locale';
import { siteRoute } from './i18n/site-route';
import { contentSecurityPolicy } from './lib/content-security-policy';
import { apiUrl } from './lib/server-config';

/** Finds each page in its language, and gives it a content security policy with its own nonce. Next puts the nonce on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const { locale, redirect } = siteRoute(request.nextUrl.pathname);
  if (redirect !== undefined) return NextResponse.redirect(at(redirect, request), 308);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({
    nonce,
    apiUrl: apiUrl(),
    development: process.env.NODE_ENV === 'development',
    framed: request.nextUrl.pathname === '/embed-preview',
  });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(LOCALE_HEADER, locale);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function at(pathname: string, request: NextRequest): URL {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  return url;
}

export const config = {
  matcher: [
    '/((?!_next/static|_next/image|widget/|favicon.ico|icon.svg|apple-icon.png|og.png|robots.txt|sitemap.xml).*)',
  ],
};
