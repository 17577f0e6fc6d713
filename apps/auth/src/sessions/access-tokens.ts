import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import {
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  type AccessTokenPayload,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import { RequiredSecondFactor } from '../policy/required-second-factor';
import { toUserView } from '../users/to-user-view';
import type { User } from '../users/user';
import { secondFactorIsDue } from './role-in-force';
import type { Session } from './session';
import { absoluteEnd, earlier, idleEnd } from './session-expiry';

/** Makes the answer to a sign-in. */
@Injectable()
export class AccessTokens {
  private readonly secondsToLive: number;

  constructor(
    private readonly jwt: JwtService,
    private readonly required: RequiredSecondFactor,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {
    this.secondsToLive = config.JWT_EXPIRATION_MINUTES * 60;
  }

  /** Neither token outlives the session. */
  async reply(user: User, session: Session, refreshToken: string): Promise<IssuedTokens> {
    const now = new Date();
    const end = absoluteEnd(session.createdAt, user.role, this.config);
    const expiresIn = Math.max(1, Math.min(this.secondsToLive, secondsBetween(now, end)));
    const claims: Pick<AccessTokenPayload, 'sub' | 'role' | 'sid'> = { sub: user.id, role: user.role, sid: session.id };
    const accessToken = await this.jwt.signAsync(claims, {
      secret: this.config.JWT_SECRET,
      algorithm: this.config.JWT_ALGORITHM,
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
      expiresIn,
    });
    return {
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: expiresIn,
      refresh_token: refreshToken,
      refresh_expires_in: Math.max(1, secondsBetween(now, earlier(idleEnd(now, this.config), end))),
      user: toUserView(user),
      ...(secondFactorIsDue(user, await this.required.now()) ? { second_factor_due: true } : {}),
    };
  }
}

const secondsBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 1_000);
