import { Controller } from '@nestjs/common';
import {
  changeSecondFactorPolicy,
  getSecondFactorPolicy,
  type ChangeSecondFactorPolicyRequest,
  type EmptyRequest,
  type SecondFactorPolicy,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { RequiredSecondFactor } from '../policy/required-second-factor';
import { ChangeSecondFactorPolicy } from './use-cases/change-second-factor-policy';

@Controller()
export class SecondFactorPolicyController {
  constructor(
    private readonly required: RequiredSecondFactor,
    private readonly changer: ChangeSecondFactorPolicy,
  ) {}

  @Handles(getSecondFactorPolicy)
  async get(_request: EmptyRequest, context: RequestContext): Promise<SecondFactorPolicy> {
    requireRight(context, 'users.manage');
    return { required_of: await this.required.read(), at_least: this.required.atLeast };
  }

  @Handles(changeSecondFactorPolicy)
  async change(request: ChangeSecondFactorPolicyRequest, context: RequestContext): Promise<SecondFactorPolicy> {
    return this.changer.run(request, requireRight(context, 'users.manage'));
  }
}
