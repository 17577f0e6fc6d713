import { expect, it } from 'vitest';
import { titledWith } from './titled-with';

it('a tab tells how much is unread, once', () => {
  expect(titledWith('Leads', 2)).toBe('(2) Leads');
  expect(titledWith('(2) Leads', 3)).toBe('(3) Leads');
  expect(titledWith('(3) Leads', 0)).toBe('Leads');
  expect(titledWith('Leads', 500)).toBe('(99+) Leads');
  expect(titledWith('(99+) Leads', 1)).toBe('(1) Leads');
});
