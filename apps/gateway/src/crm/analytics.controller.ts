import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnalyticsQuery, AnalyticsView, getAnalytics, MessageReply, rebuildAnalytics } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';

@ApiTags('CRM')
@Controller('api/crm/analytics')
export class AnalyticsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'analytics.read',
    summary: 'What the bots brought and what they cost, on these days and as many before',
    calls: [getAnalytics],
    answer: AnalyticsView,
  })
  get(@Query() query: AnalyticsQuery): Promise<AnalyticsView> {
    return this.services.call(getAnalytics, query);
  }

  @Post('rebuild')
  @Route({
    access: 'analytics.read',
    summary: 'Count everything anew, in the background',
    calls: [rebuildAnalytics],
    status: 202,
    answer: MessageReply,
  })
  rebuild(): Promise<MessageReply> {
    return this.services.call(rebuildAnalytics, {});
  }
}
