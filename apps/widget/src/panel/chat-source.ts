import type { Schemas } from '@abbotsford/api-client';

export type ChatSource = Schemas['ChatSource'];

const ADDRESS_MAX = 500;
const CAMPAIGN_MAX = 120;
const campaign = ['utm_source', 'utm_medium', 'utm_campaign'] as const;

/**
 * Where the visitor writes from. Addresses go without their query, which is not ours to know; of it only what names a
 * campaign.
 */
export function chatSource(page: string, referrer: string): ChatSource {
  const source: ChatSource = {};
  const [here, before] = [withoutQuery(page), withoutQuery(referrer)];
  if (here) source.page = here;
  if (before) source.referrer = before;
  const query = URL.canParse(page) ? new URL(page).searchParams : new URLSearchParams();
  for (const name of campaign) {
    // One line; the gateway takes no other.
    const value = query
      .get(name)
      ?.replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .trim()
      .slice(0, CAMPAIGN_MAX)
      .toWellFormed();
    if (value) source[name] = value;
  }
  return source;
}

function withoutQuery(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return /^https?:$/.test(protocol) && whole.length <= ADDRESS_MAX ? whole : null;
}
