import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ConversationRequest,
  ConversationSummary,
  ConversationView,
  getMe,
  ListConversationsRequest,
  MessageReply,
  StaffMessageBody,
  type Page,
  outboundChat,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';
import { Conversations } from './conversations';
import { withMessageId } from './message-id';

@ApiTags('CRM')
@Controller('api/crm/conversations')
export class ConversationsController {
  constructor(
    private readonly conversations: Conversations,
    private readonly services: ServiceClient,
  ) {}

  @Get()
  @Route({
    access: 'conversations.read',
    summary: 'Conversations with both bots, newest first: all, or those that fit',
    calls: [outboundChat.listConversations],
    answer: { pageOf: ConversationSummary },
  })
  list(@Query() query: ListConversationsRequest): Promise<readonly ConversationSummary[] | Page<ConversationSummary>> {
    return listOrPage(query, this.conversations.list(query));
  }

  @Get(':conversation_id')
  @Route({
    access: 'conversations.read',
    summary: 'One conversation with its messages and its state',
    calls: [outboundChat.getConversation],
    answer: ConversationView,
  })
  get(@Param() conversation: ConversationRequest): Promise<ConversationView> {
    return this.conversations.ask((bot) => bot.getConversation, conversation);
  }

  @Post(':conversation_id/takeover')
  @Route({
    access: 'conversations.takeover',
    summary: 'Take over a running conversation: the bot is silent from now on',
    calls: [getMe, outboundChat.takeOver],
    answer: ConversationView,
  })
  async takeOver(@Param() { conversation_id }: ConversationRequest): Promise<ConversationView> {
    const { name } = await this.services.call(getMe, {});
    return this.conversations.ask((bot) => bot.takeOver, { conversation_id, name });
  }

  @Post(':conversation_id/release')
  @Route({
    access: 'conversations.takeover',
    summary: 'Give it back: the bot answers what waits for an answer',
    calls: [outboundChat.release],
    answer: ConversationView,
  })
  release(@Param() conversation: ConversationRequest): Promise<ConversationView> {
    return this.conversations.ask((bot) => bot.release, conversation);
  }

  @Post(':conversation_id/messages')
  @Route({
    access: 'conversations.takeover',
    summary: 'Write in a conversation that one has taken over',
    idempotencyKey: 'In place of `message_id`',
    calls: [outboundChat.writeAsStaff],
    status: 201,
    answer: ConversationView,
  })
  write(@Param() { conversation_id }: ConversationRequest, @Body() body: StaffMessageBody): Promise<ConversationView> {
    return this.conversations.ask((bot) => bot.writeAsStaff, { ...withMessageId(body), conversation_id });
  }

  @Post(':conversation_id/typing')
  @Route({
    access: 'conversations.takeover',
    summary: 'Have the visitor see that one writes',
    calls: [outboundChat.staffTyping],
    answer: MessageReply,
  })
  types(@Param() conversation: ConversationRequest): Promise<MessageReply> {
    return this.conversations.ask((bot) => bot.staffTyping, conversation);
  }
}
