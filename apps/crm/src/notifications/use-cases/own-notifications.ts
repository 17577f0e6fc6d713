import { Injectable } from '@nestjs/common';
import {
  notificationsChanged,
  pageOf,
  placeOf,
  ServiceError,
  type ListNotificationsRequest,
  type NotificationPage,
  type NotificationRequest,
  type NotificationView,
  type ReadNotificationsRequest,
} from '@abbotsford/contracts';
import { ServiceClient, type Principal } from '@abbotsford/service-kit';
import type { Notification } from '../domain/notification';
import { eventsFor } from '../domain/recipients';
import { NotificationsRepository } from '../notifications.repository';
import { Subjects } from '../subjects';

const SHOWN = 50;
const TITLE_MAX = 200;

/** What somebody was told, for themselves. What their role may not see any more is not there. */
@Injectable()
export class OwnNotifications {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly subjects: Subjects,
    private readonly client: ServiceClient,
  ) {}

  async list(
    { limit = SHOWN, unread = false, ...request }: ListNotificationsRequest,
    { id: user_id, role }: Principal,
  ): Promise<NotificationPage> {
    const whose = { user_id, events: eventsFor(role) };
    const [found, count] = await Promise.all([
      this.notifications.page(whose, { unread, limit: limit + 1, position: placeOf(request) }),
      this.notifications.countUnread(whose),
    ]);
    const titles = await this.subjects.titlesOf(found);
    const { items, next_cursor } = pageOf(
      found.map((one) => toView(one, titles)),
      limit,
    );
    return { items: [...items], next_cursor, unread: count };
  }

  async read({ notification_id }: NotificationRequest, { id }: Principal): Promise<{ message: string }> {
    if (!(await this.notifications.read(id, notification_id, new Date()))) {
      throw new ServiceError('notification.not_found', 'This notification does not exist any more.');
    }
    this.changed(id);
    return { message: 'The notification has been read.' };
  }

  async readUntil({ until }: ReadNotificationsRequest, { id }: Principal): Promise<{ message: string }> {
    const count = await this.notifications.readUntil(id, new Date(until), new Date());
    this.changed(id);
    return { message: `${count} ${count === 1 ? 'notification has' : 'notifications have'} been read.` };
  }

  /** The person's other windows show it, too. */
  private changed(userId: string): void {
    this.client.broadcast(notificationsChanged, { user_ids: [userId] });
  }
}

const toView = (
  { id, kind, event, subject, subject_id, read_at, at }: Notification,
  titles: ReadonlyMap<string, string>,
): NotificationView => ({
  ...{ id, kind, event, subject, subject_id },
  title: titles.get(subject_id)?.slice(0, TITLE_MAX) ?? null,
  read: read_at !== null,
  at: at.toISOString(),
});
