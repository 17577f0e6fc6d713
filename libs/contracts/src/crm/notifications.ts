import { EmptyRequest } from '../auth/requests';
import { COLLEAGUES_MAX } from '../auth/colleagues';
import { broadcast, request } from '../contract';
import type { BusinessEventName } from '../events/business-events';
import { Choice, Flag, Id, IdList, Nested, Text, Time, Whole } from '../fields';
import { PageRequest } from '../paging';

/** What somebody may choose to be told of. */
export const notificationKinds = [
  'new_lead',
  'person_wanted',
  'new_ticket',
  'ticket_reply',
  'ticket_overdue',
  'assigned',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What somebody may be told of. */
export const notifiedEvents = [
  'lead.created',
  'lead.qualified',
  'person.wanted',
  'ticket.created',
  'ticket.customer_replied',
  'ticket.overdue',
  'lead.assigned',
  'deal.assigned',
  'ticket.assigned',
] as const satisfies readonly BusinessEventName[];
export type NotifiedEvent = (typeof notifiedEvents)[number];

export const notificationSubjects = ['lead', 'deal', 'ticket', 'conversation'] as const;
export type NotificationSubject = (typeof notificationSubjects)[number];

export const mailTimes = ['at_once', 'daily', 'never'] as const;
export type MailTime = (typeof mailTimes)[number];

/** No more are kept of one person. */
export const NOTIFICATIONS_KEPT = 500;

export class NotificationView {
  @Id()
  id!: string;

  @Choice(notificationKinds)
  kind!: NotificationKind;

  @Choice(notifiedEvents, { about: 'What happened' })
  event!: NotifiedEvent;

  @Choice(notificationSubjects, { about: 'What it happened to' })
  subject!: NotificationSubject;

  @Text({ max: 64 })
  subject_id!: string;

  @Text({ max: 200, nullable: true, about: 'What people call that now; null when it is gone or nameless' })
  title!: string | null;

  @Flag()
  read!: boolean;

  @Time()
  at!: string;
}

export class NotificationPage {
  @Nested(() => NotificationView, { array: { max: 200 } })
  items!: NotificationView[];

  @Text({ max: 34, nullable: true, about: 'Null on the last page' })
  next_cursor!: string | null;

  @Whole({ min: 0, max: NOTIFICATIONS_KEPT, about: 'Of all, not of this page' })
  unread!: number;
}

export class ListNotificationsRequest extends PageRequest {
  @Flag({ optional: true, about: 'Only those that are unread' })
  unread?: boolean;
}

export class NotificationRequest {
  @Id()
  notification_id!: string;
}

export class ReadNotificationsRequest {
  @Time({ about: 'The time of the newest that was seen: what came later stays unread' })
  until!: string;
}

/** How somebody is told of one kind. */
export class NotificationPreference {
  @Choice(notificationKinds)
  kind!: NotificationKind;

  @Flag({ about: 'In the dashboard' })
  dashboard!: boolean;

  @Flag({ about: 'With a sound, where the dashboard is open' })
  sound!: boolean;

  @Flag({ about: 'By the browser, while its dashboard is out of sight' })
  browser!: boolean;

  @Choice(mailTimes)
  mail!: MailTime;
}

export class SaveNotificationPreferences {
  @Nested(() => NotificationPreference, { array: { max: notificationKinds.length } })
  preferences!: NotificationPreference[];
}

export class NotificationPreferences extends SaveNotificationPreferences {
  @Flag({ about: 'Whether mails go anywhere' })
  mail_sent!: boolean;

  @Whole({ min: 0, max: 23, about: 'From which hour of the business the daily mail is sent' })
  daily_mail_hour!: number;
}

/** One's own, the newest first; a page of 50 where nothing else is said. */
export const listNotifications = request({
  subject: 'crm.v1.list-notifications',
  request: ListNotificationsRequest,
  deadlineMs: 3_000,
})<NotificationPage>();

/** Of one's own. */
export const readNotification = request({
  subject: 'crm.v1.read-notification',
  request: NotificationRequest,
  errors: ['notification.not_found'],
  deadlineMs: 3_000,
})<{ message: string }>();

export const readNotifications = request({
  subject: 'crm.v1.read-notifications',
  request: ReadNotificationsRequest,
  deadlineMs: 3_000,
})<{ message: string }>();

/** One's own, of the kinds that one's role is told of. */
export const getNotificationPreferences = request({
  subject: 'crm.v1.get-notification-preferences',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<NotificationPreferences>();

/** Kinds that are not named stay as they are. */
export const saveNotificationPreferences = request({
  subject: 'crm.v1.save-notification-preferences',
  request: SaveNotificationPreferences,
  deadlineMs: 3_000,
})<NotificationPreferences>();

export const notificationRequests = [
  listNotifications,
  readNotification,
  readNotifications,
  getNotificationPreferences,
  saveNotificationPreferences,
] as const;

export class NotificationsChanged {
  @IdList({ maxItems: COLLEAGUES_MAX })
  user_ids!: string[];
}

/** These people have news, or have read some; their open dashboards look. */
export const notificationsChanged = broadcast('notifications-changed', NotificationsChanged, {
  producers: ['crm'],
  listeners: ['gateway'],
});
