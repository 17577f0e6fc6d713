import {
  businessEvents,
  type NotifiedEvent,
  type BusinessHappened,
  type MailTime,
  type NotificationKind,
  type NotificationSubject,
} from '@abbotsford/contracts';

/** One person of ours is told of one thing. It names nobody: what the thing is called is looked up when it is shown. */
export interface Notification {
  readonly id: string;
  readonly user_id: string;
  readonly kind: NotificationKind;
  readonly event: NotifiedEvent;
  readonly subject: NotificationSubject;
  readonly subject_id: string;
  /** When it happened, the last time where it did more than once. */
  readonly at: Date;
  readonly read_at: Date | null;
}

/** Of one person, as it is to be written. */
export interface NewNotification extends Omit<Notification, 'id' | 'read_at'> {
  /** What made it. */
  readonly event_id: string;
  /** In the dashboard; otherwise it is there for a mail only. */
  readonly shown: boolean;
  readonly mail: MailTime;
}

/** What happened, to what. */
export type Subject = Pick<Notification, 'subject' | 'subject_id'>;

/** The id of what an event happened to. @throws Error when the event is of something else */
export function subjectIdOf(subject: NotificationSubject, { name, data }: BusinessHappened): string {
  const id = (data as unknown as Readonly<Record<string, unknown>>)[`${subject}_id`];
  if (typeof id !== 'string') throw new Error(`${name} of ${businessEvents[name].data.name} names no ${subject}`);
  return id;
}
