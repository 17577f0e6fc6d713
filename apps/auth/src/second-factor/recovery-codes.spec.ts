import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes';

describe('recovery codes', () => {
  it('are ten different ones, in groups that can be read out', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });

  it('are known however they are typed', () => {
    expect(hashRecoveryCode(' ABCD efgh-2345 6789 ')).toBe(hashRecoveryCode('abcd-efgh-2345-6789'));
    expect(hashRecoveryCode('abcd-efgh-2345-6788')).not.toBe(hashRecoveryCode('abcd-efgh-2345-6789'));
  });
});
