import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ACCESS_TOKEN_AUDIENCE, ACCESS_TOKEN_ISSUER, type AccessTokenPayload } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import type { SignedIn } from '../exchange/exchange';
import { Sessions } from './sessions';

/** What an access token must be, beside signed with our secret. */
export const tokenRules = (config: GatewayConfig) => ({
  algorithms: [config.JWT_ALGORITHM],
  issuer: ACCESS_TOKEN_ISSUER,
  audience: ACCESS_TOKEN_AUDIENCE,
  ignoreExpiration: false,
});

/** As text it would be tried as a public key first, a millisecond for each request; the types know of no key. */
export const tokenKey = (config: GatewayConfig): Buffer =>
  createSecretKey(config.JWT_SECRET, 'utf8') as unknown as Buffer;

/** Who is signed in by an access token. The session behind it has the last word, and the role of now. */
@Injectable()
export class AccessTokens {
  private readonly jwt = new JwtService();

  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    private readonly sessions: Sessions,
  ) {}

  /** Of a token that did not come in a header. Null refuses it. */
  async read(token: string, requestId: string): Promise<SignedIn | null> {
    const options = { secret: tokenKey(this.config), ...tokenRules(this.config) };
    const payload = await this.jwt.verifyAsync<Partial<AccessTokenPayload>>(token, options).catch(() => null);
    return payload && this.signedInBy(payload, requestId);
  }

  /** Of a token whose signature is ours. Null refuses it. */
  async signedInBy({ sub, sid, exp }: Partial<AccessTokenPayload>, requestId: string): Promise<SignedIn | null> {
    // A token that never expires, or names no session, is none of ours.
    if (typeof sub !== 'string' || typeof sid !== 'string' || !/^[0-9a-f]{24}$/.test(sid) || typeof exp !== 'number')
      return null;
    const session = await this.sessions.check(sid, requestId);
    if (!session.active || session.user_id !== sub) return null;
    return { id: sub, role: session.role, session_id: sid, expiresAt: exp * 1_000 };
  }
}
