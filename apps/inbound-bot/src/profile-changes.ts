import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { getModelToken } from '@nestjs/mongoose';
import { Inject } from '@nestjs/common';
import { profileChanged, ServiceError, type ProfileChanged } from '@abbotsford/contracts';
import type { ConversationRow } from '@abbotsford/conversation';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import type { Model } from 'mongoose';
import { inbound } from './inbound-chat';

/** Hears when customers change what they say of themselves, and keeps their running conversations up to date. */
@Injectable()
export class ProfileChanges implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    @Inject(getModelToken(inbound.collection)) private readonly conversations: Model<ConversationRow>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (changed: ProfileChanged, session: ClientSession) => this.take(changed, session);
    await this.events.consume('profiles', [{ event: profileChanged, handle }]);
  }

  /** Not while a turn runs, which would store what it knew before: the event waits for its end. */
  private async take(
    { user_id, email, name, city, country, coffee_style }: ProfileChanged,
    session: ClientSession,
  ): Promise<void> {
    const theirs = { user_id, status: 'ongoing' as const };
    const running = { ...theirs, 'lease.until': { $gt: new Date() } };
    // The transaction that begins a turn meanwhile conflicts with this one.
    if (await this.conversations.exists(running).session(session))
      throw new ServiceError('chat.busy', 'A turn of this customer is running.');
    await this.conversations.updateMany(
      theirs,
      { $set: { 'data.profile': { email, name, city, country, coffee_style } } },
      { session },
    );
  }
}
