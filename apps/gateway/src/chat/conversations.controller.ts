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
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';
import { Conversations } from './conversations';

@ApiTags('CRM')
@Controller('api/crm/conversations')
export class ConversationsController {
  constructor(private readonly conversations: Conversations) {}

  @Get()
  @Route({
    access: 'admin',
    summary: 'All conversations, newest first',
    calls: [outboundChat.listConversations],
    answer: { pageOf: ConversationSummary },
  })
  list(@Query() query: PageRequest): Promise<readonly ConversationSummary[] | Page<ConversationSummary>> {
    return listOrPage(query, this.conversations.list(query));
  }

  @Get(':conversation_id')
  @Route({
    access: 'admin',
    summary: 'One conversation with its messages and its state',
    calls: [outboundChat.getConversation],
    answer: ConversationView,
  })
  get(@Param() conversation: ConversationRequest): Promise<ConversationView> {
    return this.conversations.get(conversation);
  }
}
