import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  getNotificationPreferences,
  listNotifications,
  ListNotificationsRequest,
  MessageReply,
  NotificationPage,
  NotificationPreferences,
  readNotification,
  readNotifications,
  ReadNotificationsRequest,
  saveNotificationPreferences,
  SaveNotificationPreferences,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';

@ApiTags('CRM')
@Controller('api/notifications')
export class NotificationsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'dashboard.use',
    summary: 'What one was told, the newest first, and how much of it is unread',
    calls: [listNotifications],
    answer: NotificationPage,
  })
  list(@Query() query: ListNotificationsRequest): Promise<NotificationPage> {
    return this.services.call(listNotifications, query);
  }

  @Post('read')
  @Route({
    access: 'dashboard.use',
    summary: 'Mark as read what one was told until a time',
    calls: [readNotifications],
    answer: MessageReply,
  })
  readUntil(@Body() body: ReadNotificationsRequest): Promise<MessageReply> {
    return this.services.call(readNotifications, body);
  }

  @Post(':id/read')
  @Route({
    access: 'dashboard.use',
    summary: 'Mark a notification as read',
    calls: [readNotification],
    answer: MessageReply,
  })
  read(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(readNotification, { notification_id: id });
  }

  @Get('preferences')
  @Route({
    access: 'dashboard.use',
    summary: 'How one is told of what',
    calls: [getNotificationPreferences],
    answer: NotificationPreferences,
  })
  getPreferences(): Promise<NotificationPreferences> {
    return this.services.call(getNotificationPreferences, {});
  }

  @Put('preferences')
  @Route({
    access: 'dashboard.use',
    summary: 'Choose how one is told; kinds that are left out stay as they are',
    calls: [saveNotificationPreferences],
    answer: NotificationPreferences,
  })
  savePreferences(@Body() body: SaveNotificationPreferences): Promise<NotificationPreferences> {
    return this.services.call(saveNotificationPreferences, body);
  }
}
