import { ChatMessageRequest, inboundChat, outboundChat, SupportMessageRequest } from '@abbotsford/contracts';
import type { SpokenWith } from './chat.controller';

/** The bots that people talk with. */
export const bots: readonly SpokenWith[] = [
  { chat: 'outbound', access: 'public', requests: outboundChat, message: ChatMessageRequest },
  { chat: 'inbound', access: 'user', requests: inboundChat, message: SupportMessageRequest },
];
