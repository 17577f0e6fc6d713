import { Global, Module } from '@nestjs/common';
import { MailSender } from './mail-sender';
import { Mails } from './mails';

/** For services that send mail; their settings hold `mailSettings`, their collections and retention `<service>_mails`. */
@Global()
@Module({ providers: [Mails, MailSender], exports: [Mails] })
export class MailModule {}
