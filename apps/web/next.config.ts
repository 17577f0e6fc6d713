import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Headers that are the same for every answer; the content security policy is made per request in src/proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Browsers heed it on https only.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

/** Next reads this file without our modules; that these are the pages of src/i18n/site-route.ts is tested there. */
const sitePages = ['', 'coffee', 'machines', 'training', 'contact', 'privacy'];

/** Pages of other sites load the widget; which of them may show it is for the gateway to say. */
const widgetHeaders = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Cache-Control', value: 'public, max-age=300' },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The libraries live outside this folder, and are resolved from the workspace's root.
  turbopack: {
    root: workspaceRoot,
    // The server compiles messages (src/i18n/messages.ts), so that browsers need no parser for them.
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  outputFileTracingRoot: workspaceRoot,
  // Pages in English have no language in their address. Not in src/proxy.ts: of a server that listens on 127.0.0.1 Next
  // takes its rewrites for those to another site.
  rewrites: () => {
    const beforeFiles = sitePages.map((page) => ({
      source: `/${page}`,
      destination: `/en/${page}`.replace(/\/$/, ''),
    }));
    return Promise.resolve({ beforeFiles });
  },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/embed-preview', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
      { source: '/widget/:file', headers: widgetHeaders },
      // Their names change with their content.
      {
        source: '/widget/:name-:hash.js',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
    ]),
};

export default nextConfig;
