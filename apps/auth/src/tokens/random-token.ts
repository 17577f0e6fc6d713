import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

export interface RandomToken {
  /** For the person alone: 256 random bits, base64url. */
  readonly token: string;
  /** What is stored. */
  readonly hash: string;
}

export function newToken(): RandomToken {
  const token = randomBytes(BYTES).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** A plain hash is enough: there is nothing to guess in 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
