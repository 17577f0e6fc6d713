import { Controller } from '@nestjs/common';
import {
  forgottenPassword,
  resetPassword,
  type ForgottenPasswordRequest,
  type MessageReply,
  type ResetPasswordRequest,
} from '@abbotsford/contracts';
import { Handles, type RequestContext } from '@abbotsford/service-kit';
import { ForgottenPassword } from './use-cases/forgotten-password';
import { ResetPassword } from './use-cases/reset-password';

@Controller()
export class RecoveryController {
  constructor(
    private readonly forgotten: ForgottenPassword,
    private readonly resetter: ResetPassword,
  ) {}

  @Handles(forgottenPassword)
  async forget(request: ForgottenPasswordRequest): Promise<MessageReply> {
    return this.forgotten.run(request);
  }

  @Handles(resetPassword)
  async reset(request: ResetPasswordRequest, context: RequestContext): Promise<MessageReply> {
    return this.resetter.run(request, context.signal);
  }
}
