import { describe, expect, it } from 'vitest';
import { accountChange } from './account-change';

const user = { role: 'user', disabled: false } as const;
const disabledUser = { role: 'user', disabled: true } as const;
const admin = { role: 'admin', disabled: false } as const;
const disabledAdmin = { role: 'admin', disabled: true } as const;

describe('what an administrator changes of an account', () => {
  it.each([
    {
      what: 'a promotion',
      account: user,
      wanted: { role: 'admin' },
      set: { role: 'admin' },
      losesAdmin: false,
      revokes: 'role_changed',
    },
    {
      what: 'a demotion',
      account: admin,
      wanted: { role: 'user' },
      set: { role: 'user' },
      losesAdmin: true,
      revokes: 'role_changed',
    },
    {
      what: 'disabling a user',
      account: user,
      wanted: { disabled: true },
      set: { disabled: true },
      losesAdmin: false,
      revokes: 'disabled',
    },
    {
      what: 'disabling an administrator',
      account: admin,
      wanted: { disabled: true },
      set: { disabled: true },
      losesAdmin: true,
      revokes: 'disabled',
    },
    {
      what: 'enabling again',
      account: disabledUser,
      wanted: { disabled: false },
      set: { disabled: false },
      losesAdmin: false,
      revokes: null,
    },
    {
      what: 'demoting a disabled administrator',
      account: disabledAdmin,
      wanted: { role: 'user' },
      set: { role: 'user' },
      losesAdmin: false,
      revokes: 'role_changed',
    },
    {
      what: 'both at once',
      account: admin,
      wanted: { role: 'user', disabled: true },
      set: { role: 'user', disabled: true },
      losesAdmin: true,
      revokes: 'disabled',
    },
    {
      what: 'what is so already',
      account: admin,
      wanted: { role: 'admin', disabled: false },
      set: {},
      losesAdmin: false,
      revokes: null,
    },
    { what: 'nothing', account: admin, wanted: {}, set: {}, losesAdmin: false, revokes: null },
  ] as const)('$what', ({ account, wanted, set, losesAdmin, revokes }) => {
    expect(accountChange(account, wanted)).toEqual({ set, losesAdmin, revokes });
  });
});
