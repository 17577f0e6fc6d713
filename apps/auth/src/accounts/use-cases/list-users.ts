import { Injectable } from '@nestjs/common';
import { pageOf, placeOf, type Page, type ListUsersRequest, type UserView } from '@abbotsford/contracts';
import { toUserView } from '../../users/to-user-view';
import { UsersRepository } from '../../users/users.repository';

/** How many are listed at most when no page size is given. */
const WITHOUT_LIMIT = 1_000;

@Injectable()
export class ListUsers {
  constructor(private readonly users: UsersRepository) {}

  async run(request: ListUsersRequest): Promise<Page<UserView>> {
    const limit = request.limit ?? WITHOUT_LIMIT;
    const found = await this.users.list({
      limit: limit + 1,
      after: placeOf(request)?.id ?? null,
      sharedOnly: request.only === 'email_shared',
      role: request.role,
      search: request.search,
    });
    return pageOf(found.map(toUserView), limit);
  }
}
