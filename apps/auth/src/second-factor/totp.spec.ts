import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, stepOfCode, totpUri } from './totp';

/** The secret and codes of RFC 6238, appendix B, cut to six digits. */
const secret = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number): Date => new Date(seconds * 1_000);

describe('a code of the authenticator app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [20_000_000_000, '353130', 666_666_666],
  ])('is known at %i s, and so is its half minute', (seconds, code, step) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(step);
  });

  it('is good half a minute early or late, as the same code, and no longer', () => {
    expect([29, 31, 89, 91].map((s) => stepOfCode(secret, '287082', at(s)))).toEqual([1, 1, 1, null]);
    expect(stepOfCode(secret, '287083', at(59))).toBeNull();
  });

  it('belongs to a secret of 160 bits, which the app is told with whose it is', () => {
    const own = newTotpSecret();
    expect(own).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(own, 'pat@cafe.example')).toContain(`Abbotsford%20Road:pat%40cafe.example?`);
    expect(totpUri(own, 'pat@cafe.example')).toContain(`secret=${own}`);
  });
});
