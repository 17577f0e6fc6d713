import { describe, expect, it } from 'vitest';
import { LogRing } from './log-ring';

describe('LogRing', () => {
  it('keeps the last lines only', () => {
    const ring = new LogRing(2);
    ring.write('one\ntwo\nthree\n');
    expect(ring.lines()).toEqual(['two', 'three']);
  });

  it('joins a line that arrives in pieces', () => {
    const ring = new LogRing();
    ring.write('hel');
    ring.write('lo\nwor');
    expect(ring.lines()).toEqual(['hello', 'wor']);
  });

  it('does not grow with a line that never ends', () => {
    const ring = new LogRing();
    for (let i = 0; i < 100; i++) ring.write('x'.repeat(1_000));
    expect(ring.lines().join('').length).toBeLessThanOrEqual(10_000);
  });
});
