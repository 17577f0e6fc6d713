import { describe, expect, it } from 'vitest';
import { appNames } from '@abbotsford/local-stack';
import { choice } from './choice';

describe('what npm start runs', () => {
  it('is everything unless told otherwise', () => {
    expect(choice({})).toEqual({ services: appNames, inspect: new Map() });
  });

  it('is what was named, and what that asks', () => {
    expect(choice({ only: ['crm'] }).services).toEqual(['crm', 'auth']);
    expect([...choice({ only: ['crm,outbound-bot'] }).services].sort()).toEqual(['auth', 'crm', 'outbound-bot', 'rag']);
  });

  it('lets a debugger attach to what was named, each at a port of its own', () => {
    const { inspect } = choice({ only: ['crm', 'rag'], inspect: true });
    expect([...inspect]).toEqual([
      ['crm', 9229],
      ['rag', 9230],
    ]);
  });

  it('refuses a service that there is not, and a debugger for nobody', () => {
    expect(() => choice({ only: ['crmm'] })).toThrow('There is no service "crmm"');
    expect(() => choice({ inspect: true })).toThrow('--only crm --inspect');
  });
});
