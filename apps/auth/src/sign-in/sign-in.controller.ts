import { Controller } from '@nestjs/common';
import {
  authOptions,
  changePassword,
  login,
  register,
  type AuthOptions,
  type ChangePasswordRequest,
  type EmptyRequest,
  type LoginCall,
  type MessageReply,
  type RegisterCall,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { Handles, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { Mails } from '@abbotsford/mail';
import { RequiredSecondFactor } from '../policy/required-second-factor';
import { secondFactorRequired } from '../sessions/role-in-force';
import { ChangePassword } from './use-cases/change-password';
import { Login } from './use-cases/login';
import { Register } from './use-cases/register';

@Controller()
export class SignInController {
  constructor(
    private readonly registrar: Register,
    private readonly loginUser: Login,
    private readonly passwordChanger: ChangePassword,
    private readonly mails: Mails,
    private readonly required: RequiredSecondFactor,
  ) {}

  @Handles(authOptions)
  async options(_request: EmptyRequest): Promise<AuthOptions> {
    const required = secondFactorRequired[await this.required.now()];
    return { mail: this.mails.areSent, second_factor_required_of: [...required] };
  }

  @Handles(register)
  async register(request: RegisterCall, context: RequestContext): Promise<IssuedTokens> {
    return this.registrar.run(request, context.signal);
  }

  @Handles(login)
  async login(request: LoginCall, context: RequestContext): Promise<IssuedTokens> {
    return this.loginUser.run(request, context.signal);
  }

  @Handles(changePassword)
  async changePassword(request: ChangePasswordRequest, context: RequestContext): Promise<MessageReply> {
    return this.passwordChanger.run(request, requireUser(context), context.signal);
  }
}
