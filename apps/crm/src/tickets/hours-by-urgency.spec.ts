import { expect, it } from 'vitest';
import { hoursByUrgency } from './hours-by-urgency';

const { parse } = hoursByUrgency({ about: 'hours', default: 'urgent=1 high=4 medium=8 low=24' });

it('hours are given for each urgency, in any order', () => {
  expect(parse('low=48, urgent=0.5 high=4 medium=8')).toEqual({ low: 48, medium: 8, high: 4, urgent: 0.5 });
});

it.each(['', 'urgent=1 high=4 medium=8', 'urgent=1 high=4 medium=8 low=0', 'urgent=1 high=4 medium=8 low=24 soon=2'])(
  '%j is refused',
  (raw) => {
    expect(() => parse(raw)).toThrow('for each of low, medium, high, urgent');
  },
);
