import type { TicketSummary } from '@/lib/api-types';

/** A prepared reply with what the ticket knows in its placeholders, in words that read well where it knows nothing. */
export function fillReply(
  text: string,
  ticket: Pick<TicketSummary, 'customer_name' | 'number' | 'order_number'>,
): string {
  const values: Readonly<Record<string, string>> = {
    name: ticket.customer_name?.split(' ')[0] ?? 'there',
    number: ticket.number,
    order: ticket.order_number ?? 'of yours',
  };
  return text.replace(/\{(name|number|order)\}/g, (_, name: string) => values[name] ?? '');
}
