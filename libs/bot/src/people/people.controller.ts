import { Controller, type Type } from '@nestjs/common';
import {
  type ConversationView,
  type PersonConversationRequest,
  type PersonIdentityRequest,
  type PersonInConversations,
} from '@abbotsford/contracts';
import { Handles, type RequestContext } from '@abbotsford/service-kit';
import type { BotDefinition } from '../chat/bot-definition';
import { FindPersonConversations } from './find-person-conversations';
import { ReadPersonConversation } from './read-person-conversation';
import { requireReaderOf } from './require-reader-of';

/** What a bot holds of a person, under the subjects of its service. */
export function peopleController({ find, read }: BotDefinition['people']): Type {
  @Controller()
  class PeopleController {
    constructor(
      private readonly finder: FindPersonConversations,
      private readonly reader: ReadPersonConversation,
    ) {}

    @Handles(find)
    async find({ identity }: PersonIdentityRequest, context: RequestContext): Promise<PersonInConversations> {
      requireReaderOf(identity, context);
      return this.finder.run(identity);
    }

    @Handles(read)
    async read(request: PersonConversationRequest, context: RequestContext): Promise<ConversationView> {
      requireReaderOf(request.identity, context);
      return this.reader.run(request);
    }
  }
  return PeopleController;
}
