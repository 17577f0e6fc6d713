import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AvatarSession, endAvatar, EndAvatarRequest, MessageReply, startAvatar } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';

/** Under the name of the first provider, whichever there is. */
@ApiTags('Chat')
@Controller('api/heygen')
export class AvatarController {
  constructor(private readonly services: ServiceClient) {}

  @Post('token')
  @Route({
    access: 'public',
    limit: 'avatar',
    summary: 'A session with the avatar, for the package of its provider',
    calls: [startAvatar],
    answer: AvatarSession,
  })
  start(): Promise<AvatarSession> {
    return this.services.call(startAvatar, {});
  }

  @Post('end')
  @Route({
    access: 'public',
    summary: 'Ends a session with the avatar, so that another visitor may have it',
    calls: [endAvatar],
    answer: MessageReply,
  })
  end(@Body() body: EndAvatarRequest): Promise<MessageReply> {
    return this.services.call(endAvatar, body);
  }
}
