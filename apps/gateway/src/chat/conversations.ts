import { Injectable } from '@nestjs/common';
import {
  inboundChat,
  outboundChat,
  pageOf,
  ServiceError,
  type ConversationRequest,
  type ConversationSummary,
  type ConversationView,
  type Page,
  type PageRequest,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';

const LISTED = 1_000;

/** The conversations of all bots, for administrators. */
@Injectable()
export class Conversations {
  constructor(private readonly services: ServiceClient) {}

  /** Newest first. The platform does without its support bot for a while; its conversations are not listed then. */
  async list(query: PageRequest): Promise<Page<ConversationSummary>> {
    const pages = await Promise.all([
      this.services.call(outboundChat.listConversations, query),
      this.services.call(inboundChat.listConversations, query).catch(noneWhenAway),
    ]);
    const rows = pages
      .flatMap(({ items }) => items)
      .toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.id.localeCompare(a.id));
    const last = pages.some(({ next_cursor }) => next_cursor !== null) ? rows.slice(-1) : [];
    return pageOf([...rows, ...last], query.limit ?? LISTED);
  }

  /** @throws ServiceError chat.conversation_not_found when no bot has it */
  async get(request: ConversationRequest): Promise<ConversationView> {
    try {
      return await this.services.call(outboundChat.getConversation, request);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'chat.conversation_not_found') throw error;
      return this.services.call(inboundChat.getConversation, request);
    }
  }
}

function noneWhenAway(error: unknown): Page<ConversationSummary> {
  if (error instanceof ServiceError && error.code === 'service.unavailable') return { items: [], next_cursor: null };
  throw error;
}
