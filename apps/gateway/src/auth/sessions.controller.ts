import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { endOtherSessions, endSession, listSessions, MessageReply, SessionView } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';

@ApiTags('Auth')
@Controller('api/auth/sessions')
export class SessionsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'user',
    summary: 'One’s own sign-ins, the latest used first',
    calls: [listSessions],
    answer: { listOf: SessionView },
  })
  list(): Promise<readonly SessionView[]> {
    return this.services.call(listSessions, {});
  }

  @Delete(':id')
  @Route({ access: 'user', summary: 'End one of one’s own sign-ins', calls: [endSession], answer: MessageReply })
  end(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(endSession, { session_id: id });
  }

  @Delete()
  @Route({ access: 'user', summary: 'Sign out everywhere else', calls: [endOtherSessions], answer: MessageReply })
  endOthers(): Promise<MessageReply> {
    return this.services.call(endOtherSessions, {});
  }
}
