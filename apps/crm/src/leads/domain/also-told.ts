import type { AlsoTold, LeadFact } from '@abbotsford/contracts';
import { factsOfSession, factsToRead } from './facts-to-read';
import type { LeadFacts, LeadSource } from './lead';

const SHOWN = 50;

/** What a person's earlier sessions said otherwise than the lead shows, newest first. */
export function alsoTold(lead: LeadFacts): AlsoTold[] {
  const shown = new Map([...contactOf(lead), ...factsToRead(lead.sources)].map(({ field, text }) => [field, text]));
  const seen = new Set<string>();
  return lead.sources
    .flatMap((source) =>
      [...contactOf(source), ...factsOfSession(source)]
        .filter(({ field, text }) => text !== shown.get(field))
        .map(({ field, label, text }) => ({
          field,
          label,
          value: text,
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

const contactOf = ({
  user_name,
  email,
  mobile,
}: Pick<LeadSource, 'user_name' | 'email' | 'mobile'>): Pick<LeadFact, 'field' | 'label' | 'text'>[] =>
  [
    { field: 'user_name', label: 'Name', text: user_name },
    { field: 'email', label: 'Email', text: email },
    { field: 'mobile', label: 'Phone', text: mobile },
  ].flatMap(({ text, ...rest }) => (text === null ? [] : [{ ...rest, text }]));
