import type { ServiceOverview } from '@/lib/api-types';

/** The services with the settings in which all words stand; without words all of them. */
export function matching(services: readonly ServiceOverview[], search: string): ServiceOverview[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...services];
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return services
    .map((each) => ({ ...each, settings: each.settings.filter(({ name, about }) => has(`${name} ${about}`)) }))
    .filter(({ settings }) => settings.length > 0);
}
