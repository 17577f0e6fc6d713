import { Inject, Injectable } from '@nestjs/common';
import { getProfile } from '@abbotsford/contracts';
import { LOGGER, ServiceClient, type Logger } from '@abbotsford/service-kit';
import type { Profile } from './domain/conversation-state';

/** Who the customer is. Asked once a conversation; later changes are told by auth (profile-changes.ts). */
@Injectable()
export class UserService {
  constructor(
    private readonly services: ServiceClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Null when auth is away: the conversation goes on without a name, and the next turn asks again. */
  async profileOf(user_id: string): Promise<Profile | null> {
    try {
      const { email, name, city, country, coffee_style } = await this.services.call(getProfile, { user_id });
      return { email, name, city, country, coffee_style };
    } catch (error) {
      this.logger.warn({ err: error }, 'a customer is not known by name in this turn');
      return null;
    }
  }
}
