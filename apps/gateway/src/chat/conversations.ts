import { Injectable } from '@nestjs/common';
import {
  inboundChat,
  outboundChat,
  ServiceError,
  type ChatRequests,
  type ConversationRequest,
  type ConversationSummary,
  type ListConversationsRequest,
  type Page,
  type RequestContract,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { joinPages, nullWhenAway } from '../http/join-pages';

const LISTED = 1_000;

/** The conversations of all bots, for administrators. */
@Injectable()
export class Conversations {
  constructor(private readonly services: ServiceClient) {}

  /** Newest first. The platform does without its support bot for a while; its conversations are not listed then. */
  async list(query: ListConversationsRequest): Promise<Page<ConversationSummary>> {
    const { chat_type } = query;
    const pages = await Promise.all([
      chat_type === 'inbound' ? null : this.services.call(outboundChat.listConversations, query),
      chat_type === 'outbound' ? null : this.services.call(inboundChat.listConversations, query).catch(nullWhenAway),
    ]);
    return joinPages(
      pages.filter((page) => page !== null),
      query.limit ?? LISTED,
    );
  }

  /** Asks the bot that has the conversation. @throws ServiceError chat.conversation_not_found when none has it */
  async ask<Request extends ConversationRequest, Reply>(
    contract: (bot: ChatRequests) => RequestContract<Request, Reply> & { kind: 'request' },
    request: Request,
  ): Promise<Reply> {
    try {
      return await this.services.call(contract(outboundChat), request);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'chat.conversation_not_found') throw error;
      return this.services.call(contract(inboundChat), request);
    }
  }
}
