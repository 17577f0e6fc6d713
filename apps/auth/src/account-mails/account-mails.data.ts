import type { MailContent } from '@abbotsford/mail';
import { linkKinds } from '../mail-links/mail-links.data';

const ifNotYou = 'If you did not ask for this, you need do nothing: without the link nothing changes.';
const tellUs = 'If this was not you, please choose a new password with “Forgotten your password?” and tell us.';

const to = (name: string): string => `Hello ${name},`;

/** What people are written about their accounts. */
export const accountMails = {
  forgottenPassword: (name: string, url: string): MailContent => ({
    subject: 'Choose a new password',
    greeting: to(name),
    paragraphs: ['Somebody, probably you, said that the password of your account is forgotten.'],
    action: { label: 'Choose a new password', url },
    notes: [`The link is good once, for ${linkKinds.password.inWords}.`, ifNotYou],
  }),
  verifyEmail: (name: string, url: string): MailContent => ({
    subject: 'Please confirm your email address',
    greeting: to(name),
    paragraphs: ['Please confirm that this is your address, so that we know whom we write to.'],
    action: { label: 'Confirm this address', url },
    notes: [`The link is good once, for ${linkKinds.email.inWords}.`, ifNotYou],
  }),
  invitation: (url: string): MailContent => ({
    subject: 'You are invited to our team’s dashboard',
    greeting: 'Hello,',
    paragraphs: ['A colleague invites you to the dashboard of Abbotsford Road. Choose a password, and you are in.'],
    action: { label: 'Accept the invitation', url },
    notes: [
      `The link is good once, for ${linkKinds.invitation.inWords}.`,
      'If you do not know what this is about, you need do nothing.',
    ],
  }),
  emailChanged: (name: string): MailContent => ({
    subject: 'The email address of your account was changed',
    greeting: to(name),
    paragraphs: ['From now on your account has another email address, and mails about it go there.', tellUs],
  }),
  passwordChanged: (name: string): MailContent => ({
    subject: 'Your password was changed',
    greeting: to(name),
    paragraphs: ['The password of your account was changed, and everybody else is signed out of it.', tellUs],
  }),
  secondFactorOff: (name: string): MailContent => ({
    subject: 'The second factor of your account was turned off',
    greeting: to(name),
    paragraphs: ['From now on your account is opened by the password alone.', tellUs],
  }),
  accountDeleted: (name: string): MailContent => ({
    subject: 'Your account is deleted',
    greeting: to(name),
    paragraphs: [
      'As you asked, your account is closed, and what we hold of you is being erased.',
      'If this was not you, please answer to this mail.',
    ],
  }),
  recoveryCodeUsed: (name: string): MailContent => ({
    subject: 'Somebody signed in with a recovery code',
    greeting: to(name),
    paragraphs: ['A recovery code of your account was used to sign in. It is good no more.', tellUs],
  }),
} as const;
