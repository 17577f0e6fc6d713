import { Inject, Injectable } from '@nestjs/common';
import { ConversationRetention } from '@abbotsford/conversation';
import { CONFIG, RetentionSweeps } from '@abbotsford/service-kit';
import type { ChatSettings } from './chat-settings';

/** Has conversations removed, with their archive, when their time is over. */
@Injectable()
export class ConversationSweep {
  constructor(retention: ConversationRetention, sweeps: RetentionSweeps, @Inject(CONFIG) config: ChatSettings) {
    sweeps.add({
      name: 'conversations',
      days: config.RETENTION_CONVERSATIONS_DAYS,
      remove: (before, atMost) => retention.removeOlder(before, atMost),
    });
  }
}
