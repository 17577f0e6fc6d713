import { Controller } from '@nestjs/common';
import {
  endAvatar,
  startAvatar,
  type AvatarSession,
  type EndAvatarRequest,
  type MessageReply,
} from '@abbotsford/contracts';
import { Handles } from '@abbotsford/service-kit';
import { AvatarSessions } from './avatar-sessions';

/** For everybody: the gateway counts how often. */
@Controller()
export class AvatarController {
  constructor(private readonly sessions: AvatarSessions) {}

  @Handles(startAvatar)
  start(): Promise<AvatarSession> {
    return this.sessions.start();
  }

  @Handles(endAvatar)
  async end(request: EndAvatarRequest): Promise<MessageReply> {
    await this.sessions.end(request);
    return { message: 'The avatar has left.' };
  }
}
