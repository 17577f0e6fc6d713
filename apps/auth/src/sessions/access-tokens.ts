import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import {
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  type AccessTokenPayload,
  type TokenReply,
} from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import { toUserView } from '../users/to-user-view';
import type { User } from '../users/user';

/** Makes the answer to a sign-in. */
@Injectable()
export class AccessTokens {
  private readonly secondsToLive: number;

  constructor(
    private readonly jwt: JwtService,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {
    this.secondsToLive = config.JWT_EXPIRATION_MINUTES * 60;
  }

  async reply(user: User, sessionId: string, refreshToken: string): Promise<TokenReply> {
    const claims: Pick<AccessTokenPayload, 'sub' | 'role' | 'sid'> = { sub: user.id, role: user.role, sid: sessionId };
    const accessToken = await this.jwt.signAsync(claims, {
      secret: this.config.JWT_SECRET,
      algorithm: this.config.JWT_ALGORITHM,
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
      expiresIn: this.secondsToLive,
    });
    return {
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: this.secondsToLive,
      refresh_token: refreshToken,
      user: toUserView(user),
    };
  }
}
