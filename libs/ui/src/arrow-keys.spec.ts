import { expect, it } from 'vitest';
import { arrowTarget } from './arrow-keys';

it.each([
  ['ArrowRight', 'row', 1, 2],
  ['ArrowRight', 'row', 2, 0],
  ['ArrowLeft', 'row', 0, 2],
  ['ArrowDown', 'column', 0, 1],
  ['ArrowUp', 'column', 0, 2],
  ['Home', 'row', 2, 0],
  ['End', 'column', 0, 2],
  ['ArrowDown', 'row', 0, null],
  ['a', 'column', 0, null],
] as const)('%s in a %s of three leads from %d to %j', (key, direction, from, target) => {
  expect(arrowTarget(key, from, 3, direction)).toBe(target);
});
