import type { AvatarProvider as ProviderName } from '@abbotsford/contracts';

/** A session as its provider gives it. */
export interface ProviderSession {
  readonly token: string;
  /** Null where the browser's package is the first to know it. */
  readonly sessionId: string | null;
}

/** Who animates the avatar. Its key stays here: the browser gets a token of one session. */
export abstract class AvatarProvider {
  abstract readonly name: ProviderName;
  abstract readonly avatarId: string;
  /** As it may be logged: `...` and the last four characters. */
  abstract readonly shownKey: string;

  /** @throws AvatarError */
  abstract open(): Promise<ProviderSession>;
  /** Also one that has ended already. @throws AvatarError */
  abstract close(session: ProviderSession): Promise<void>;
}
