import { ChatMessageRequest, inboundChat, outboundChat, SupportMessageRequest } from '@abbotsford/contracts';
import type { SpokenWith } from './chat.controller';

export const visitorsBot = {
  chat: 'outbound',
  access: 'public',
  requests: outboundChat,
  message: ChatMessageRequest,
} as const satisfies SpokenWith;

export const customersBot = {
  chat: 'inbound',
  access: 'user',
  requests: inboundChat,
  message: SupportMessageRequest,
} as const satisfies SpokenWith;

/** The bots that people talk with. */
export const bots: readonly SpokenWith[] = [visitorsBot, customersBot];
