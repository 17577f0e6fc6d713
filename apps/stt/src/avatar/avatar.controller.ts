import { Controller } from '@nestjs/common';
import {
  endAvatar,
  startAvatar,
  type AvatarSession,
  type EndAvatarRequest,
  type MessageReply,
  type StartAvatarRequest,
} from '@abbotsford/contracts';
import { Handles, type RequestContext } from '@abbotsford/service-kit';
import { AvatarSessions } from './avatar-sessions';

/** For everybody: the gateway counts how often. */
@Controller()
export class AvatarController {
  constructor(private readonly sessions: AvatarSessions) {}

  @Handles(startAvatar)
  start(_: StartAvatarRequest, { signal }: RequestContext): Promise<AvatarSession> {
    return this.sessions.start(signal);
  }

  @Handles(endAvatar)
  async end(request: EndAvatarRequest): Promise<MessageReply> {
    await this.sessions.end(request);
    return { message: 'The avatar has left.' };
  }
}
