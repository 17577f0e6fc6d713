import { Controller } from '@nestjs/common';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  type BeginSecondFactorRequest,
  type ConfirmSecondFactorRequest,
  type EndSecondFactorRequest,
  type MessageReply,
  type RecoveryCodes,
  type SecondFactorSecret,
  type UserRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { EndSecondFactor } from './use-cases/end-second-factor';
import { SetUpSecondFactor } from './use-cases/set-up-second-factor';

@Controller()
export class SecondFactorController {
  constructor(
    private readonly setUp: SetUpSecondFactor,
    private readonly ender: EndSecondFactor,
  ) {}

  @Handles(beginSecondFactor)
  async begin(request: BeginSecondFactorRequest, context: RequestContext): Promise<SecondFactorSecret> {
    return this.setUp.begin(request, requireUser(context), context.signal);
  }

  @Handles(confirmSecondFactor)
  async confirm(request: ConfirmSecondFactorRequest, context: RequestContext): Promise<RecoveryCodes> {
    return this.setUp.confirm(request, requireUser(context));
  }

  @Handles(renewRecoveryCodes)
  async renew(request: EndSecondFactorRequest, context: RequestContext): Promise<RecoveryCodes> {
    return this.ender.renewRecoveryCodes(request, requireUser(context), context.signal);
  }

  @Handles(endSecondFactor)
  async end(request: EndSecondFactorRequest, context: RequestContext): Promise<MessageReply> {
    return this.ender.run(request, requireUser(context), context.signal);
  }

  @Handles(resetSecondFactor)
  async reset({ user_id }: UserRequest, context: RequestContext): Promise<MessageReply> {
    return this.ender.reset(user_id, requireRight(context, 'users.manage'));
  }
}
