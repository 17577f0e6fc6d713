import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { may, rolesWith } from './may';
import { rights, type Right } from './rights.data';
import { roles, type Role } from './roles';

const names = Object.keys(rights) as Right[];

describe('the table of rights', () => {
  it('gives an administrator everything and a customer nothing', () => {
    expect(names.filter((right) => !may('admin', right))).toEqual([]);
    expect(names.filter((right) => may('user', right))).toEqual([]);
  });

  it('lets nobody but administrators see or change who may do what, erase people, or see what was done', () => {
    const closed: readonly Right[] = ['users.manage', 'people.read', 'people.erase', 'audit.read', 'settings.read'];
    expect(closed.flatMap(rolesWith)).toEqual(closed.map(() => 'admin'));
  });

  it('lets nobody write what they can not read', () => {
    for (const right of names.filter((name) => /\.(write|delete|takeover)$/.test(name))) {
      const reading = right.replace(/\.\w+$/, '.read') as Right;
      expect(names, right).toContain(reading);
      for (const role of roles.filter((each) => may(each, right))) expect(may(role, reading), right).toBe(true);
    }
  });

  it('refuses a role and a right that it does not know', () => {
    expect(may('admin', 'everything' as Right)).toBe(false);
    expect(may('owner' as Role, 'leads.read')).toBe(false);
  });

  it('is the one that docs/security.md shows', () => {
    const rows = names.map((right) => {
      const marks = roles.filter((role) => role !== 'user').map((role) => (may(role, right) ? 'yes' : ''));
      return [`\`${right}\``, rights[right].may, ...marks];
    });
    const shown = readFileSync('docs/security.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| `\w+\.\w+`/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(shown).toEqual(rows);
  });
});
