import type { Role } from '@abbotsford/rights';

/** What JWT_ALGORITHM may be. All take one shared secret, so a public key can never be passed off as one. */
export const accessTokenAlgorithms = ['HS256', 'HS384', 'HS512'] as const;
export type AccessTokenAlgorithm = (typeof accessTokenAlgorithms)[number];

export const ACCESS_TOKEN_ISSUER = 'abbotsford';
export const ACCESS_TOKEN_AUDIENCE = 'abbotsford-gateway';

/** The claims of an access token. What the person may do is asked of `checkSession`, for the role may have changed. */
export interface AccessTokenPayload {
  /** User id. */
  readonly sub: string;
  readonly role: Role;
  /** Session id. */
  readonly sid: string;
  /** Seconds since the epoch. */
  readonly iat: number;
  /** Seconds since the epoch. */
  readonly exp: number;
  readonly iss: typeof ACCESS_TOKEN_ISSUER;
  readonly aud: typeof ACCESS_TOKEN_AUDIENCE;
}
