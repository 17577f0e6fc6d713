import type { Translate } from '@/i18n/get-translations';
import type { LeadSource } from '@/lib/api-types';

const kinds = ['campaign', 'source', 'medium', 'page', 'site'] as const;

/** Where people came from, as the overview of leads has it (`campaign:spring`), in words. */
export function placeText(place: string, t: Translate<'leads'>): string {
  const split = place.indexOf(':');
  const kind = kinds.find((one) => one === place.slice(0, split));
  return kind ? t(`source.of.${kind}`, { value: place.slice(split + 1) }) : place;
}

/** In a few words, what says most of where somebody came from; null when nothing is known. */
export function sourceText(source: LeadSource | null, t: Translate<'leads'>): string | null {
  if (!source) return null;
  const { page, referrer, utm_source, utm_campaign } = source;
  const site = referrer ? URL.parse(referrer)?.hostname : null;
  const path = page ? URL.parse(page)?.pathname : null;
  if (utm_campaign) return t('source.of.campaign', { value: utm_campaign });
  if (utm_source) return t('source.of.source', { value: utm_source });
  if (site) return t('source.of.site', { value: site });
  return path ? t('source.of.page', { value: path }) : null;
}
