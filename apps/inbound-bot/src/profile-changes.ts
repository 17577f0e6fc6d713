import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { getModelToken } from '@nestjs/mongoose';
import { Inject } from '@nestjs/common';
import { profileChanged, type ProfileChanged } from '@abbotsford/contracts';
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

  /** A turn that runs meanwhile may store what it knew before; the next conversation asks again. */
  private async take(
    { user_id, email, name, city, country, coffee_style }: ProfileChanged,
    session: ClientSession,
  ): Promise<void> {
    await this.conversations.updateMany(
      { user_id, status: 'ongoing' },
      { $set: { 'data.profile': { email, name, city, country, coffee_style } } },
      { session },
    );
  }
}
