import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  beginSecondFactor,
  BeginSecondFactorRequest,
  changeSecondFactorPolicy,
  ChangeSecondFactorPolicyRequest,
  confirmSecondFactor,
  ConfirmSecondFactorRequest,
  endSecondFactor,
  EndSecondFactorRequest,
  getSecondFactorPolicy,
  MessageReply,
  RecoveryCodes,
  renewRecoveryCodes,
  resetSecondFactor,
  SecondFactorPolicy,
  SecondFactorSecret,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';

/** Codes of an authenticator app (TOTP) beside the password. */
@ApiTags('Auth')
@Controller('api/auth')
export class SecondFactorController {
  constructor(private readonly services: ServiceClient) {}

  @Post('totp')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Begin a second factor: a secret for an authenticator app, which counts once a code is confirmed',
    calls: [beginSecondFactor],
    answer: SecondFactorSecret,
  })
  begin(@Body() body: BeginSecondFactorRequest): Promise<SecondFactorSecret> {
    return this.services.call(beginSecondFactor, body);
  }

  @Post('totp/confirm')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Confirm the second factor with a code; other sessions are revoked, and recovery codes given',
    calls: [confirmSecondFactor],
    answer: RecoveryCodes,
  })
  confirm(@Body() body: ConfirmSecondFactorRequest): Promise<RecoveryCodes> {
    return this.services.call(confirmSecondFactor, body);
  }

  @Post('totp/recovery-codes')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'New recovery codes in place of those that there are',
    calls: [renewRecoveryCodes],
    answer: RecoveryCodes,
  })
  renew(@Body() body: EndSecondFactorRequest): Promise<RecoveryCodes> {
    return this.services.call(renewRecoveryCodes, body);
  }

  @Delete('totp')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Turn one’s own second factor off; other sessions are revoked',
    calls: [endSecondFactor],
    answer: MessageReply,
  })
  end(@Body() body: EndSecondFactorRequest): Promise<MessageReply> {
    return this.services.call(endSecondFactor, body);
  }

  @Delete('users/:id/totp')
  @Route({
    access: 'users.manage',
    summary: 'Turn off the second factor of somebody who has lost theirs; their sessions are revoked',
    calls: [resetSecondFactor],
    answer: MessageReply,
  })
  reset(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(resetSecondFactor, { user_id: id });
  }

  @Get('second-factor-policy')
  @Route({
    access: 'users.manage',
    summary: 'Whom a second factor is asked of',
    calls: [getSecondFactorPolicy],
    answer: SecondFactorPolicy,
  })
  policy(): Promise<SecondFactorPolicy> {
    return this.services.call(getSecondFactorPolicy, {});
  }

  @Put('second-factor-policy')
  @Route({
    access: 'users.manage',
    summary: 'Ask a second factor of nobody, of administrators or of all colleagues; those without sign in again',
    calls: [changeSecondFactorPolicy],
    answer: SecondFactorPolicy,
  })
  changePolicy(@Body() body: ChangeSecondFactorPolicyRequest): Promise<SecondFactorPolicy> {
    return this.services.call(changeSecondFactorPolicy, body);
  }
}
