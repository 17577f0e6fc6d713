import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeWebhook,
  ChangeWebhookBody,
  createWebhook,
  CreateWebhookRequest,
  deleteWebhook,
  DeliveryFilter,
  DeliveryView,
  Id,
  listDeliveries,
  listWebhooks,
  MessageReply,
  redeliver,
  rotateWebhookSecret,
  testWebhook,
  Webhooks,
  WebhookView,
  WebhookWithSecret,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

class DeliveryParam extends IdParam {
  @Id()
  delivery_id!: string;
}

const access = 'webhooks.manage';

@ApiTags('Webhooks')
@Controller('api/webhooks')
export class WebhooksController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({ access, summary: 'Where events are sent to', calls: [listWebhooks], answer: Webhooks })
  list(): Promise<Webhooks> {
    return this.services.call(listWebhooks, {});
  }

  @Post()
  @Route({
    access,
    summary: 'Add a webhook; its secret is in this answer only',
    calls: [createWebhook],
    status: 201,
    answer: WebhookWithSecret,
  })
  create(@Body() body: CreateWebhookRequest): Promise<WebhookWithSecret> {
    return this.services.call(createWebhook, body);
  }

  @Patch(':id')
  @Route({ access, summary: 'Change a webhook, switch it on or off', calls: [changeWebhook], answer: WebhookView })
  change(@Param() { id }: IdParam, @Body() body: ChangeWebhookBody): Promise<WebhookView> {
    return this.services.call(changeWebhook, { ...body, webhook_id: id });
  }

  @Delete(':id')
  @Route({ access, summary: 'Delete a webhook and its log', calls: [deleteWebhook], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteWebhook, { webhook_id: id });
  }

  @Post(':id/rotate-secret')
  @Route({
    access,
    summary: 'Give it a new secret; messages are signed with the old one too for a day',
    calls: [rotateWebhookSecret],
    answer: WebhookWithSecret,
  })
  rotateSecret(@Param() { id }: IdParam): Promise<WebhookWithSecret> {
    return this.services.call(rotateWebhookSecret, { webhook_id: id });
  }

  @Post(':id/test')
  @Route({
    access,
    summary: 'Send a message of the type webhook.test now, and wait for what comes back',
    calls: [testWebhook],
    answer: DeliveryView,
  })
  test(@Param() { id }: IdParam): Promise<DeliveryView> {
    return this.services.call(testWebhook, { webhook_id: id });
  }

  @Get(':id/deliveries')
  @Route({
    access,
    summary: 'What was sent to it, newest first',
    calls: [listDeliveries],
    answer: { pageOf: DeliveryView },
  })
  deliveries(
    @Param() { id }: IdParam,
    @Query() query: DeliveryFilter,
  ): Promise<readonly DeliveryView[] | Page<DeliveryView>> {
    return listOrPage(query, this.services.call(listDeliveries, { ...query, webhook_id: id }));
  }

  @Post(':id/deliveries/:delivery_id/redeliver')
  @Route({ access, summary: 'Send a message again, under the same id', calls: [redeliver], answer: DeliveryView })
  redeliver(@Param() { id, delivery_id }: DeliveryParam): Promise<DeliveryView> {
    return this.services.call(redeliver, { webhook_id: id, delivery_id });
  }
}
