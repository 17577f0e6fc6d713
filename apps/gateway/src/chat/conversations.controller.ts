import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ConversationRequest,
  ConversationSummary,
  ConversationView,
  PageRequest,
  type Page,
  outboundChat,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('CRM')
@Controller('api/crm/conversations')
export class ConversationsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'admin',
    summary: 'All conversations, newest first',
    calls: [outboundChat.listConversations],
    answer: { pageOf: ConversationSummary },
  })
  list(@Query() query: PageRequest): Promise<readonly ConversationSummary[] | Page<ConversationSummary>> {
    return listOrPage(query, this.services.call(outboundChat.listConversations, query));
  }

  @Get(':conversation_id')
  @Route({
    access: 'admin',
    summary: 'One conversation with its messages and its state',
    calls: [outboundChat.getConversation],
    answer: ConversationView,
  })
  get(@Param() conversation: ConversationRequest): Promise<ConversationView> {
    return this.services.call(outboundChat.getConversation, conversation);
  }
}
