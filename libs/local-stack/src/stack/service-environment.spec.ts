import { describe, expect, it } from 'vitest';
import { serviceEnvironment } from './service-environment';
import { apps } from './services';

describe('serviceEnvironment', () => {
  it('withholds the secrets of other services, also those the person set', () => {
    const inherited = { JWT_SECRET: 'theirs', OPENAI_API_KEY: 'sk-1', PATH: '/bin' };
    const decided = { ADMIN_PASSWORD: 'secret', MONGODB_URL: 'mongodb://here' };
    expect(serviceEnvironment(apps.web, inherited, decided, {})).toEqual({ PATH: '/bin' });
    expect(serviceEnvironment(apps.crm, inherited, decided, {})).toEqual({
      PATH: '/bin',
      MONGODB_URL: 'mongodb://here',
    });
    expect(serviceEnvironment(apps.gateway, inherited, decided, {})).toEqual({
      PATH: '/bin',
      JWT_SECRET: 'theirs',
    });
  });

  it('prefers what the stack decided to what was inherited, and what the caller wants to both', () => {
    const environment = serviceEnvironment(apps.crm, { A: '1', B: '1', C: '1' }, { B: '2', C: '2' }, { C: '3' });
    expect(environment).toEqual({ A: '1', B: '2', C: '3' });
  });

  it('lets a caller unset a variable', () => {
    expect(serviceEnvironment(apps.crm, { A: '1' }, { A: undefined }, {})).toEqual({});
  });
});
