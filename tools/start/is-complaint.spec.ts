import { describe, expect, it } from 'vitest';
import { isComplaint } from './is-complaint';

describe('isComplaint', () => {
  it.each([
    ['{"level":50,"msg":"database is gone"}', true],
    ['{"level":"error","msg":"database is gone"}', true],
    ['{"level":"fatal","msg":"database is gone"}', true],
    ['{"level":30,"msg":"no error here"}', false],
    ['{"level":"warn","msg":"slow"}', false],
    ['TypeError: x is not a function', true],
    ['Error: listen EADDRINUSE', true],
    ['ready in 200 ms', false],
    ['{"level":50, cut off', false],
  ])('%s -> %s', (line, expected) => {
    expect(isComplaint(line)).toBe(expected);
  });
});
