import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AuthOptions,
  authOptions,
  changeEmail,
  ChangeEmailRequest,
  forgottenPassword,
  ForgottenPasswordRequest,
  MessageReply,
  resendVerification,
  resetPassword,
  ResetPasswordRequest,
  verifyEmail,
  VerifyEmailRequest,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';

/** A forgotten password, and whose an address is: both by links in mails. */
@ApiTags('Auth')
@Controller('api/auth')
export class RecoveryController {
  constructor(private readonly services: ServiceClient) {}

  @Get('options')
  @Route({ access: 'public', summary: 'What signing in offers here', calls: [authOptions], answer: AuthOptions })
  options(): Promise<AuthOptions> {
    return this.services.call(authOptions, {});
  }

  @Post('password/forgotten')
  @Route({
    access: 'public',
    limit: 'login',
    summary: 'Have a link sent to choose a new password; the answer is the same whether there is such an account',
    calls: [forgottenPassword],
    status: 202,
    answer: MessageReply,
  })
  forgotten(@Body() body: ForgottenPasswordRequest): Promise<MessageReply> {
    return this.services.call(forgottenPassword, body);
  }

  @Post('password/reset')
  @Route({
    access: 'public',
    limit: 'login',
    summary: 'Choose a new password with the link of a mail; all sessions are revoked',
    calls: [resetPassword],
    answer: MessageReply,
  })
  reset(@Body() body: ResetPasswordRequest): Promise<MessageReply> {
    return this.services.call(resetPassword, body);
  }

  @Post('email/verify')
  @Route({
    access: 'public',
    limit: 'login',
    summary: 'Confirm an email address with the link of a mail; a new one takes the place of the old',
    calls: [verifyEmail],
    answer: MessageReply,
  })
  verify(@Body() body: VerifyEmailRequest): Promise<MessageReply> {
    return this.services.call(verifyEmail, body);
  }

  @Post('email/resend')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Have the link to confirm one’s own address sent again',
    calls: [resendVerification],
    status: 202,
    answer: MessageReply,
  })
  resend(): Promise<MessageReply> {
    return this.services.call(resendVerification, {});
  }

  @Post('email')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Change one’s own email address, once the link that goes there is followed',
    calls: [changeEmail],
    status: 202,
    answer: MessageReply,
  })
  change(@Body() body: ChangeEmailRequest): Promise<MessageReply> {
    return this.services.call(changeEmail, body);
  }
}
