import type { NextRequest } from 'next/server';
import { attributesOf, escapeHtml, fromQuery } from '@/features/chat/embed-options';
import { nonceOf } from '@/lib/content-security-policy';
import { apiUrl } from '@/lib/server-config';

/** A page as somebody else's, for the preview on the page "Embed": the same script with the attributes of the query. */
export function GET(request: NextRequest): Response {
  const nonce = nonceOf(request.headers.get('content-security-policy') ?? '');
  // What is said in a preview stays out of the browser's storage, where the visitor's own chat is.
  const attributes = [
    ['data-api', apiUrl()],
    ...attributesOf({ ...fromQuery(request.nextUrl.searchParams), consent: 'required' }),
  ];
  const data = attributes.map(([name = '', value = '']) => ` ${name}="${escapeHtml(value)}"`).join('');
  const line = '<p aria-hidden="true">'.concat('&#9644;'.repeat(24), '</p>');
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview of the chat</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{margin:1.5rem;font-family:Georgia,serif;line-height:1.6}p{opacity:.35;letter-spacing:.1em;overflow:hidden;white-space:nowrap}main{min-height:150vh}</style></head>
<body><main><h1>A page of yours</h1>${line.repeat(6)}</main>
<script nonce="${nonce}" src="/widget/widget.js"${data} defer></script></body>
</html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
