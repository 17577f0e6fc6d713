import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  endUserSessions,
  getUser,
  listUsers,
  ListUsersRequest,
  MessageReply,
  updateUser,
  UpdateUserBody,
  UserView,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('Users')
@Controller('api/auth/users')
export class UsersController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'users.manage',
    summary: 'Everyone with an account',
    calls: [listUsers],
    answer: { pageOf: UserView },
  })
  list(@Query() query: ListUsersRequest): Promise<readonly UserView[] | Page<UserView>> {
    return listOrPage(query, this.services.call(listUsers, query));
  }

  @Get(':id')
  @Route({ access: 'customers.read', summary: 'One person with an account', calls: [getUser], answer: UserView })
  show(@Param() { id }: IdParam): Promise<UserView> {
    return this.services.call(getUser, { user_id: id });
  }

  @Patch(':id')
  @Route({
    access: 'users.manage',
    summary: 'Change a person’s role, or lock them out',
    calls: [updateUser],
    answer: UserView,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateUserBody): Promise<UserView> {
    return this.services.call(updateUser, { ...body, user_id: id });
  }

  @Delete(':id/sessions')
  @Route({
    access: 'users.manage',
    summary: 'Sign somebody out everywhere',
    calls: [endUserSessions],
    answer: MessageReply,
  })
  endSessions(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(endUserSessions, { user_id: id });
  }
}
