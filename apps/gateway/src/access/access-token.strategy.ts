import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { ACCESS_TOKEN_AUDIENCE, ACCESS_TOKEN_ISSUER, type AccessTokenPayload } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import type { SignedIn } from '../exchange/exchange';
import { Sessions } from './sessions';

/** Reads the bearer token. The session behind it has the last word, and the role of now, not of the sign-in. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(CONFIG) config: GatewayConfig,
    private readonly sessions: Sessions,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // As text it would be tried as a public key first, a millisecond for each request; the types know of no key.
      secretOrKey: createSecretKey(config.JWT_SECRET, 'utf8') as unknown as Buffer,
      algorithms: [config.JWT_ALGORITHM],
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
      ignoreExpiration: false,
      passReqToCallback: true,
    });
  }

  /** Null refuses the token. */
  async validate(request: FastifyRequest, payload: Partial<AccessTokenPayload>): Promise<SignedIn | null> {
    const { sub, sid, exp } = payload;
    // A token that never expires, or names no session, is none of ours.
    if (typeof sub !== 'string' || typeof sid !== 'string' || !/^[0-9a-f]{24}$/.test(sid) || typeof exp !== 'number')
      return null;
    const session = await this.sessions.check(sid, request.id);
    if (!session.active || session.user_id !== sub) return null;
    return { id: sub, role: session.role, session_id: sid, expiresAt: exp * 1_000 };
  }
}
