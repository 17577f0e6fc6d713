import { rights, type Right } from './rights.data';
import { roles, type Role } from './roles';

const granted: ReadonlyMap<Role, ReadonlySet<Right>> = new Map(
  roles.map((role) => [role, new Set((Object.keys(rights) as Right[]).filter((right) => has(role, right)))]),
);

function has(role: Role, right: Right): boolean {
  const named: readonly Role[] = rights[right].roles;
  return role === 'admin' || named.includes(role);
}

/** False for a role or a right that is not in the table. */
export function may(role: Role, right: Right): boolean {
  return granted.get(role)?.has(right) ?? false;
}

/** Everybody who has this right. */
export const rolesWith = (right: Right): readonly Role[] => roles.filter((role) => may(role, right));
