/** What a link in a mail is for. */
export const linkPurposes = ['password', 'email', 'invitation'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

interface LinkKind {
  /** The page of the website that it leads to. */
  readonly page: `/${string}`;
  readonly hours: number;
  /** How long it is good, for the person. */
  readonly inWords: string;
}

export const linkKinds: Readonly<Record<LinkPurpose, LinkKind>> = {
  password: { page: '/reset-password', hours: 1, inWords: 'an hour' },
  email: { page: '/verify-email', hours: 48, inWords: 'two days' },
  invitation: { page: '/accept-invitation', hours: 168, inWords: 'a week' },
};
