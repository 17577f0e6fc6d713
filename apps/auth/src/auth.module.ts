import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { MongooseModule } from '@nestjs/mongoose';
import { MailModule } from '@abbotsford/mail';
import { LimitsModule } from '@abbotsford/service-kit';
import { AccountNotices } from './account-mails/account-notices';
import { EmailController } from './email/email.controller';
import { ChangeEmail } from './email/use-cases/change-email';
import { SendVerification } from './email/use-cases/send-verification';
import { VerifyEmail } from './email/use-cases/verify-email';
import { InvitationsController } from './invitations/invitations.controller';
import { AcceptInvitation } from './invitations/use-cases/accept-invitation';
import { Invite } from './invitations/use-cases/invite';
import { OpenInvitations } from './invitations/use-cases/open-invitations';
import { AUTH_MAIL_LINKS, mailLinkSchema } from './mail-links/mail-link.schema';
import { MailLinks } from './mail-links/mail-links';
import { MailLinksRepository } from './mail-links/mail-links.repository';
import { OwnPassword } from './passwords/own-password';
import { RecoveryController } from './recovery/recovery.controller';
import { ForgottenPassword } from './recovery/use-cases/forgotten-password';
import { ResetPassword } from './recovery/use-cases/reset-password';
import { SecondFactorCheck } from './second-factor/second-factor-check';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactorsRepository } from './second-factor/second-factors.repository';
import { EndSecondFactor } from './second-factor/use-cases/end-second-factor';
import { SetUpSecondFactor } from './second-factor/use-cases/set-up-second-factor';
import { RequiredSecondFactor } from './policy/required-second-factor';
import { SecondFactorPolicyController } from './second-factor/second-factor-policy.controller';
import { SecondFactorPolicyRepository } from './policy/second-factor-policy.repository';
import { AUTH_POLICY, policySchema } from './policy/second-factor-policy.schema';
import { ChangeSecondFactorPolicy } from './second-factor/use-cases/change-second-factor-policy';
import { EndUserSessions } from './sessions/use-cases/end-user-sessions';
import { AuthMetrics } from './auth-metrics';
import { OwnAccountController } from './own-account/own-account.controller';
import { OwnerCheck } from './own-account/owner-check';
import { DeleteOwnAccount } from './own-account/use-cases/delete-own-account';
import { ExportOwnAccount } from './own-account/use-cases/export-own-account';
import { PasswordHasher } from './passwords/password-hasher';
import { Colleagues } from './people/colleagues';
import { EraseAccounts } from './people/erase-accounts';
import { ExportAccounts } from './people/export-accounts';
import { FindAccounts } from './people/find-accounts';
import { PeopleController } from './people/people.controller';
import { AccessTokens } from './sessions/access-tokens';
import { Revocation } from './sessions/revocation';
import { AUTH_SESSIONS, sessionSchema } from './sessions/session.schema';
import { SessionOpener } from './sessions/session-opener';
import { SessionsController } from './sessions/sessions.controller';
import { SessionsRepository } from './sessions/sessions.repository';
import { CheckSession } from './sessions/use-cases/check-session';
import { OwnSessions } from './sessions/use-cases/own-sessions';
import { RefreshSession } from './sessions/use-cases/refresh-session';
import { SignOut } from './sessions/use-cases/sign-out';
import { SignInController } from './sign-in/sign-in.controller';
import { AccountLimits } from './limits/account-limits';
import { PasswordAttempts } from './limits/password-attempts';
import { ChangePassword } from './sign-in/use-cases/change-password';
import { Login } from './sign-in/use-cases/login';
import { Register } from './sign-in/use-cases/register';
import { EmailKeys } from './users/email-keys';
import { FirstAdministrator } from './accounts/first-administrator';
import { ListUsers } from './accounts/use-cases/list-users';
import { ShowProfile } from './accounts/use-cases/show-profile';
import { TellProfile } from './accounts/use-cases/tell-profile';
import { UpdateProfile } from './accounts/use-cases/update-profile';
import { UpdateUser } from './accounts/use-cases/update-user';
import { USERS, userSchema } from './users/user.schema';
import { UsersController } from './accounts/users.controller';
import { UsersRepository } from './users/users.repository';

@Module({
  imports: [
    LimitsModule,
    MailModule,
    JwtModule.register({}),
    MongooseModule.forFeature([
      { name: USERS, schema: userSchema },
      { name: AUTH_SESSIONS, schema: sessionSchema },
      { name: AUTH_MAIL_LINKS, schema: mailLinkSchema },
      { name: AUTH_POLICY, schema: policySchema },
    ]),
  ],
  controllers: [
    ...[SignInController, SessionsController, UsersController, PeopleController],
    ...[RecoveryController, EmailController, InvitationsController, SecondFactorController],
    ...[OwnAccountController, SecondFactorPolicyController],
  ],
  providers: [
    AuthMetrics,
    UsersRepository,
    SessionsRepository,
    PasswordHasher,
    AccessTokens,
    SessionOpener,
    Revocation,
    EmailKeys,
    FirstAdministrator,
    AccountLimits,
    PasswordAttempts,
    OwnPassword,
    ...[MailLinksRepository, MailLinks, AccountNotices],
    ...[ForgottenPassword, ResetPassword, SendVerification, VerifyEmail, ChangeEmail],
    ...[Invite, OpenInvitations, AcceptInvitation],
    ...[SecondFactorsRepository, SecondFactorCheck, SetUpSecondFactor, EndSecondFactor],
    ...[SecondFactorPolicyRepository, RequiredSecondFactor, ChangeSecondFactorPolicy],
    ...[OwnerCheck, ExportOwnAccount, DeleteOwnAccount],
    ...[Register, Login, ChangePassword],
    ...[RefreshSession, SignOut, CheckSession, OwnSessions, EndUserSessions],
    ...[FindAccounts, ExportAccounts, EraseAccounts, Colleagues],
    ...[ShowProfile, TellProfile, UpdateProfile, ListUsers, UpdateUser],
  ],
})
export class AuthModule {}
