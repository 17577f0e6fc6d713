import { Choice, Text, Whole } from '../fields';

/** Who animates the avatar: HeyGen's first service, or the one that follows it. */
export const avatarProviders = ['heygen', 'liveavatar'] as const;
export type AvatarProvider = (typeof avatarProviders)[number];

const TOKEN_MAX = 4_000;

/** Nothing has to be told: how many a visitor may have is counted by the gateway. */
export class StartAvatarRequest {}

/** A session that the visitor's browser begins with the provider's own package. */
export class AvatarSession {
  @Text({ max: TOKEN_MAX, about: 'For the package of the provider, and for nothing else' })
  token!: string;

  @Text({ max: 200, about: 'Name of the avatar' })
  avatarId!: string;

  @Choice(avatarProviders)
  provider!: AvatarProvider;

  @Text({ max: 100, about: 'Ours, by which it is ended' })
  id!: string;

  @Whole({ min: 1, max: 86_400, about: 'It ends by itself after so many seconds' })
  seconds!: number;
}

export class EndAvatarRequest {
  @Text({ max: 100, about: 'Ours, as it was told at the start' })
  id!: string;

  @Text({ max: TOKEN_MAX, about: 'As it was told at the start: who has it may end the session' })
  token!: string;

  @Text({ max: 200, optional: true, about: "The provider's name of the session, where its package tells one" })
  session_id?: string;
}
