import { Controller, type Type } from '@nestjs/common';
import { type PersonIdentityRequest, type PersonInConversations } from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import type { BotDefinition } from '../chat/bot-definition';
import { FindPersonConversations } from './find-person-conversations';

/** What a bot holds of a person, under the subject of its service. */
export function peopleController(find: BotDefinition['people']['find']): Type {
  @Controller()
  class PeopleController {
    constructor(private readonly finder: FindPersonConversations) {}

    @Handles(find)
    async find({ identity }: PersonIdentityRequest, context: RequestContext): Promise<PersonInConversations> {
      requireRight(context, 'people.read');
      return this.finder.run(identity);
    }
  }
  return PeopleController;
}
