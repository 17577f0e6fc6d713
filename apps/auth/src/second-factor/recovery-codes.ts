import { randomInt } from 'node:crypto';
import { hashToken } from '../tokens/random-token';

/** No letter or digit that another one is taken for. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;
const GROUPS = 4;
const GROUP = 4;

/** Ten codes of 79 random bits, for the drawer: `k3fa-9wpx-…`. */
export function newRecoveryCodes(): string[] {
  const sign = (): string => alphabet[randomInt(alphabet.length)] ?? '';
  const group = (): string => Array.from({ length: GROUP }, sign).join('');
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, group).join('-'));
}

/** What is stored of one, however it is typed. */
export const hashRecoveryCode = (code: string): string => hashToken(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
