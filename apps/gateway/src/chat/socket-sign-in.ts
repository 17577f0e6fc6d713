import { ServiceError } from '@abbotsford/contracts';
import type { Principal } from '@abbotsford/service-kit';
import type { AccessTokens } from '../access/access-tokens';
import type { SignInWatch } from '../access/sign-in-watch';

/**
 * Who is signed in on one WebSocket. Their access token comes in a frame, since addresses end up in logs and a browser
 * sends no header with a WebSocket; a newer one may follow at any time.
 */
export class SocketSignIn {
  private signedIn: Principal | null = null;
  private forget: () => void = () => undefined;

  /** @param onEnd called when the sign-in is over */
  constructor(
    private readonly tokens: AccessTokens,
    private readonly signIns: SignInWatch,
    private readonly onEnd: () => void,
  ) {}

  /** Whoever had a token before has not any more. @throws ServiceError auth.unauthorized */
  async take(token: string, requestId: string): Promise<void> {
    const before = this.signedIn;
    this.close();
    const read = await this.tokens.read(token, requestId);
    if (!read) throw notSignedIn();
    const { id, role, session_id } = read;
    // Somebody else at the same browser hears nothing of what is under way here: they open a connection of their own.
    if (before && before.id !== id) return this.onEnd();
    this.signedIn = { id, role, session_id };
    this.forget = this.signIns.of(read, requestId, this.onEnd);
  }

  /** @throws ServiceError auth.unauthorized */
  get principal(): Principal {
    if (!this.signedIn) throw notSignedIn();
    return this.signedIn;
  }

  close(): void {
    this.forget();
    this.signedIn = null;
  }
}

const notSignedIn = (): ServiceError => new ServiceError('auth.unauthorized', 'Please sign in to go on.');
