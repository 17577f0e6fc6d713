import { describe, expect, it } from 'vitest';
import { roleInForce } from './role-in-force';

describe('the role in force', () => {
  it.each([
    ['admin', false, 'nobody', 'admin'],
    ['admin', false, 'admins', 'user'],
    ['admin', false, 'staff', 'user'],
    ['admin', true, 'admins', 'admin'],
    ['user', false, 'staff', 'user'],
  ] as const)('of a %s with a second factor: %s, required of %s, is %s', (role, second_factor, required, inForce) => {
    expect(roleInForce({ role, second_factor }, required)).toBe(inForce);
  });
});
