import { Injectable } from '@nestjs/common';
import { isMongoId } from 'class-validator';
import type { Page, PageRequest, UserView } from '@abbotsford/contracts';
import { invalid } from '@abbotsford/service-kit';
import { toUserView } from '../to-user-view';
import { UsersRepository } from '../users.repository';

/** How many are listed at most when no page size is given. */
const WITHOUT_LIMIT = 1_000;

@Injectable()
export class ListUsers {
  constructor(private readonly users: UsersRepository) {}

  async run({ limit = WITHOUT_LIMIT, cursor }: PageRequest): Promise<Page<UserView>> {
    if (cursor !== undefined && !isMongoId(cursor)) {
      throw invalid([{ field: 'cursor', message: 'cursor must be the next_cursor of an earlier page' }]);
    }
    // One more than asked for tells whether another page follows.
    const found = await this.users.list({ limit: limit + 1, after: cursor ?? null });
    const items = found.slice(0, limit);
    return {
      items: items.map(toUserView),
      next_cursor: found.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }
}
