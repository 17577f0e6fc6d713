import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Abbotsford Road';
const PERIOD_S = 30;
/** Codes of the half minute before and after are good too: clocks differ, and people type slowly (RFC 6238, 5.2). */
const WINDOW = 1;

/** 160 random bits in base32, as RFC 4226 asks for. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from a QR code. */
export const totpUri = (secret: string, account: string): string => totp(secret, account).toString();

/** Which half minute since 1970 this is a code of, null when of none that is good now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret, 'account').validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_S) + delta;
}

// SHA-1, six digits and half a minute are what every app can do.
const totp = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });
