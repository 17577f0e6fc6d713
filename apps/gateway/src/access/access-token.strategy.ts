import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { AccessTokenPayload } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import type { SignedIn } from '../exchange/exchange';
import { AccessTokens, tokenKey, tokenRules } from './access-tokens';

/** Reads the bearer token. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(CONFIG) config: GatewayConfig,
    private readonly tokens: AccessTokens,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: tokenKey(config),
      ...tokenRules(config),
      passReqToCallback: true,
    });
  }

  /** Null refuses the token. */
  validate(request: FastifyRequest, payload: Partial<AccessTokenPayload>): Promise<SignedIn | null> {
    return this.tokens.signedInBy(payload, request.id);
  }
}
