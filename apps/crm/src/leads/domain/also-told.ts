import type { AlsoTold } from '@abbotsford/contracts';
import type { LeadFacts, LeadSource } from './lead';
import { isTold } from './lead-sources';

const SHOWN = 50;
/** Not told, but worked out by the bot; or shown as contact fields already. */
const leftOut = new Set(['name', 'email', 'phone', 'intent_stage', 'declined_fields']);

/** What a person's earlier sessions said otherwise than the lead shows, newest first. */
export function alsoTold(lead: LeadFacts): AlsoTold[] {
  const shown = valuesOf({ ...lead });
  const seen = new Set<string>();
  return lead.sources
    .flatMap((source) =>
      Object.entries(valuesOf(source))
        .filter(([field, value]) => isTold(value) && asText(value) !== asText(shown[field]))
        .map(([field, value]) => ({
          field,
          value: asText(value),
          at: source.date.toISOString(),
          conversation_id: source.source_conversation_id,
        })),
    )
    .filter(({ field, value }) => {
      const key = `${field}=${value}`;
      return !seen.has(key) && Boolean(seen.add(key));
    })
    .slice(0, SHOWN);
}

const valuesOf = (
  from: Pick<LeadSource, 'user_name' | 'email' | 'mobile' | 'qualification_data'>,
): Record<string, unknown> => ({
  user_name: from.user_name,
  email: from.email,
  mobile: from.mobile,
  ...Object.fromEntries(Object.entries(from.qualification_data).filter(([key]) => !leftOut.has(key))),
});

const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 2_000);
