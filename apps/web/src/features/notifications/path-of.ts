import type { Notification } from '@/lib/api-types';

const paths: Readonly<Record<Notification['subject'], (id: string) => string>> = {
  lead: (id) => `/leads/${id}`,
  deal: (id) => `/board?deal=${id}`,
  ticket: (id) => `/tickets/${id}`,
  conversation: (id) => `/conversations/${encodeURIComponent(id)}`,
};

/** Where what a notification is about can be seen. */
export const pathOf = ({ subject, subject_id }: Pick<Notification, 'subject' | 'subject_id'>): string =>
  paths[subject](subject_id);
