/** `user` is a customer; the others work here. */
export const roles = ['admin', 'sales', 'support', 'user'] as const;
export type Role = (typeof roles)[number];

export const isStaff = (role: Role): boolean => role !== 'user';
