import { Controller } from '@nestjs/common';
import { findPersonConversations, type PersonIdentityRequest, type PersonInConversations } from '@abbotsford/contracts';
import { Handles, requireAdmin, type RequestContext } from '@abbotsford/service-kit';
import { FindPersonConversations } from './find-person-conversations';

@Controller()
export class PeopleController {
  constructor(private readonly finder: FindPersonConversations) {}

  @Handles(findPersonConversations)
  async find({ identity }: PersonIdentityRequest, context: RequestContext): Promise<PersonInConversations> {
    requireAdmin(context);
    return this.finder.run(identity);
  }
}
