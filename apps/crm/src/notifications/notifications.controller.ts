import { Controller } from '@nestjs/common';
import {
  getNotificationPreferences,
  listNotifications,
  readNotification,
  readNotifications,
  saveNotificationPreferences,
  type ListNotificationsRequest,
  type NotificationPage,
  type NotificationPreferences,
  type NotificationRequest,
  type ReadNotificationsRequest,
  type SaveNotificationPreferences,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { OwnNotifications } from './use-cases/own-notifications';
import { OwnPreferences } from './use-cases/own-preferences';

@Controller()
export class NotificationsController {
  constructor(
    private readonly notifications: OwnNotifications,
    private readonly preferences: OwnPreferences,
  ) {}

  @Handles(listNotifications)
  async list(request: ListNotificationsRequest, context: RequestContext): Promise<NotificationPage> {
    return this.notifications.list(request, requireRight(context, 'dashboard.use'));
  }

  @Handles(readNotification)
  async read(request: NotificationRequest, context: RequestContext): Promise<{ message: string }> {
    return this.notifications.read(request, requireRight(context, 'dashboard.use'));
  }

  @Handles(readNotifications)
  async readUntil(request: ReadNotificationsRequest, context: RequestContext): Promise<{ message: string }> {
    return this.notifications.readUntil(request, requireRight(context, 'dashboard.use'));
  }

  @Handles(getNotificationPreferences)
  async getPreferences(_: object, context: RequestContext): Promise<NotificationPreferences> {
    return this.preferences.get(requireRight(context, 'dashboard.use'));
  }

  @Handles(saveNotificationPreferences)
  async savePreferences(
    request: SaveNotificationPreferences,
    context: RequestContext,
  ): Promise<NotificationPreferences> {
    return this.preferences.save(request, requireRight(context, 'dashboard.use'));
  }
}
