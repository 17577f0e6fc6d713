import { describe, expect, it } from 'vitest';
import { SecretBox } from './secret-box';

const KEY = 'q9Zt4mVx7Lr2Kc8Wd3Hn6Bj5Pf0Gs1Ya';
const box = new SecretBox(KEY, 'a purpose');

describe('a sealed secret', () => {
  it('is read again by its owner, and looks different each time', () => {
    const [one, other] = [box.seal('JBSWY3DP', 'priya'), box.seal('JBSWY3DP', 'priya')];
    expect([box.open(one, 'priya'), box.open(other, 'priya')]).toEqual(['JBSWY3DP', 'JBSWY3DP']);
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('JBSWY3DP');
  });

  it('is read by nobody else, with no other key or purpose, and not when a bit of it was changed', () => {
    const sealed = box.seal('JBSWY3DP', 'priya');
    expect(() => box.open(sealed, 'somebody else')).toThrow();
    expect(() => new SecretBox('another key of thirty-two characters', 'a purpose').open(sealed, 'priya')).toThrow();
    expect(() => new SecretBox(KEY, 'another purpose').open(sealed, 'priya')).toThrow();
    const changed = Buffer.from(sealed, 'base64url');
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => box.open(changed.toString('base64url'), 'priya')).toThrow();
  });
});
