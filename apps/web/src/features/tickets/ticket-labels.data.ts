import type { BadgeTone } from '@abbotsford/ui';
import type { OwnTicketSummary } from '@/lib/api-types';

type Labels<T extends string> = Readonly<Record<T, string>>;

/** Waiting is for the customer: each side reads it as what it is to them. */
export const statusLabels = {
  staff: { open: 'Open', waiting: 'Waiting for the customer', solved: 'Solved', closed: 'Closed' },
  customer: { open: 'We are on it', waiting: 'Waiting for you', solved: 'Solved', closed: 'Closed' },
} as const satisfies Record<string, Labels<OwnTicketSummary['status']>>;

export const statusTones: Readonly<Record<OwnTicketSummary['status'], BadgeTone>> = {
  open: 'info',
  waiting: 'warning',
  solved: 'good',
  closed: 'neutral',
};

export const urgencyLabels: Labels<OwnTicketSummary['urgency']> = {
  urgent: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export const categoryLabels: Labels<OwnTicketSummary['category']> = {
  coffee_taste: 'Taste of the coffee',
  dialing_in: 'Dialling in',
  delivery: 'Delivery',
  machine: 'Machine',
  milk: 'Milk',
  menu: 'Menu',
  other: 'Other',
};

/** What a customer told, in the order in which it is read. */
export const factLabels = {
  details: 'Details',
  when_started: 'Since when',
  tried: 'What was tried',
  business_impact: 'What it means for the café',
  order_number: 'Order number',
} as const satisfies Partial<Record<keyof OwnTicketSummary, string>>;
