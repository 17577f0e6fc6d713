import { Controller } from '@nestjs/common';
import {
  changeEmail,
  resendVerification,
  verifyEmail,
  type ChangeEmailRequest,
  type EmptyRequest,
  type MessageReply,
  type VerifyEmailRequest,
} from '@abbotsford/contracts';
import { Handles, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { ChangeEmail } from './use-cases/change-email';
import { SendVerification } from './use-cases/send-verification';
import { VerifyEmail } from './use-cases/verify-email';

@Controller()
export class EmailController {
  constructor(
    private readonly verifier: VerifyEmail,
    private readonly sender: SendVerification,
    private readonly changer: ChangeEmail,
  ) {}

  @Handles(verifyEmail)
  async verify(request: VerifyEmailRequest): Promise<MessageReply> {
    return this.verifier.run(request);
  }

  @Handles(resendVerification)
  async resend(_request: EmptyRequest, context: RequestContext): Promise<MessageReply> {
    return this.sender.run(requireUser(context));
  }

  @Handles(changeEmail)
  async change(request: ChangeEmailRequest, context: RequestContext): Promise<MessageReply> {
    return this.changer.run(request, requireUser(context), context.signal);
  }
}
