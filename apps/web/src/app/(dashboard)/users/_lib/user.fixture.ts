import type { User } from '@/lib/api-types';

export function aUser(more: Partial<User> = {}): User {
  return {
    id: '0123456789abcdef01234567',
    email: 'pat@example.com',
    name: 'Pat Lee',
    role: 'user',
    disabled: false,
    email_verified: true,
    second_factor: false,
    created_at: '2026-11-02T00:00:00.000Z',
    last_login: null,
    ...more,
  };
}
