import { Module, type Provider } from '@nestjs/common';
import { botModule, ConversationSummariser, EmbeddingClient } from '@abbotsford/bot';
import { LOGGER, type Logger } from '@abbotsford/service-kit';
import { BotFunctions } from './bot-functions';
import { LanguageProvider } from './domain/language-provider';
import { InboundBot } from './inbound-bot';
import { inbound } from './inbound-chat';
import { InboundMetrics } from './inbound-metrics';
import { LocalProvider } from './local/local-provider';
import { ProfileChanges } from './profile-changes';
import { UserService } from './user-service';

const providers: readonly Provider[] = [
  BotFunctions,
  InboundMetrics,
  ProfileChanges,
  UserService,
  {
    provide: LanguageProvider,
    useFactory: (embedder: EmbeddingClient, logger: Logger) =>
      new LocalProvider(embedder, (error) => logger.debug({ err: error }, 'a message was read by its words alone')),
    inject: [EmbeddingClient, LOGGER],
  },
  { provide: ConversationSummariser, useFactory: () => new ConversationSummariser() },
];

@Module(botModule(inbound, InboundBot, providers))
export class InboundBotModule {}
