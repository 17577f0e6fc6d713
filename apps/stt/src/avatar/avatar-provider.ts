import type { AvatarProvider as ProviderName } from '@abbotsford/contracts';
import { apiKeySuffix } from '@abbotsford/provider';

/** A session as its provider gives it. */
export interface ProviderSession {
  readonly token: string;
  /** Null where the browser's package is the first to know it. */
  readonly sessionId: string | null;
}

export interface AvatarProviderSettings {
  readonly apiKey: string;
  readonly avatarId: string;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/** Who animates the avatar. Its key stays here: the browser gets a token of one session. */
export abstract class AvatarProvider<Settings extends AvatarProviderSettings = AvatarProviderSettings> {
  abstract readonly name: ProviderName;

  constructor(protected readonly settings: Settings) {}

  get avatarId(): string {
    return this.settings.avatarId;
  }

  /** As it may be logged: `...` and the last four characters. */
  get shownKey(): string {
    return apiKeySuffix(this.settings.apiKey);
  }

  /** @throws AvatarError */
  abstract open(): Promise<ProviderSession>;
  /** Also one that has ended already. @throws AvatarError */
  abstract close(session: ProviderSession): Promise<void>;
}
