import { attributesOf, escapeHtml, type EmbedOptions } from '@/features/chat/embed-options';

/** Where a page gets the chat from, and whom it asks. */
export interface Addresses {
  /** Origin of the website, which serves the script. */
  site: string;
  /** Of the gateway. */
  api: string;
}

/** The line for a page. */
export function snippet(options: EmbedOptions, { site, api }: Addresses): string {
  const addresses: [string, string][] = api === site ? [] : [['data-api', api]];
  const attributes = [...addresses, ...attributesOf(options)].map(
    ([name, value]) => `\n  ${name}="${escapeHtml(value)}"`,
  );
  return `<script src="${site}/widget/widget.js"${attributes.join('')} defer></script>`;
}

/** What a page with a Content Security Policy has to allow, a directive a line. */
export const policyLines = ({ site, api }: Addresses): string =>
  [`script-src ${site};`, `connect-src ${api} ${api.replace(/^http/, 'ws')};`].join('\n');
