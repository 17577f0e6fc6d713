import { factFields, ticketLabels } from '@/features/tickets/ticket-labels';
import type { Translate } from '@/i18n/get-translations';
import type { Ticket } from '@/lib/api-types';
import { formatFieldName } from '@/lib/format';

type Activity = Ticket['activities'][number];

export interface Readers {
  customerId: string;
  me: string;
  desk: Translate<'desk'>;
  tickets: Translate<'tickets'>;
}

/** "You changed it: Status from Open to Solved". */
export function describeTicketActivity(activity: Activity, { customerId, me, desk, tickets }: Readers): string {
  const { action, actor_id, changes } = activity;
  const who = actor_id === null ? 'bot' : actor_id === customerId ? 'customer' : actor_id === me ? 'you' : 'colleague';
  const done = desk(`log.actions.${action}`, { who: desk(`log.who.${who}`) });
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = ticketLabels(tickets);
  const changed = changes.map(({ field, from, to }) => {
    const read = (value: string | null) => (value === null ? desk('log.nothing') : (words[field]?.[value] ?? value));
    return desk('log.change', { field: fieldName(field, tickets), from: read(from), to: read(to) });
  });
  return changed.length > 0 ? `${done}: ${changed.join('; ')}` : done;
}

function fieldName(field: string, tickets: Translate<'tickets'>): string {
  const fact = factFields.find((each) => each === field);
  return fact ? tickets(`facts.${fact}`) : formatFieldName(field);
}
