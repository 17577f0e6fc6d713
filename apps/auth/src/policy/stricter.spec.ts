import { expect, it } from 'vitest';
import { stricter } from './stricter';

it.each([
  ['nobody', 'nobody', 'nobody'],
  ['staff', 'admins', 'staff'],
  ['nobody', 'admins', 'admins'],
] as const)('of %s and %s is asked: %s', (one, other, asked) => {
  expect([stricter(one, other), stricter(other, one)]).toEqual([asked, asked]);
});
