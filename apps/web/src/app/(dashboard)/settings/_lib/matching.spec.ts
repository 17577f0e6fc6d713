import { describe, expect, it } from 'vitest';
import type { ServiceOverview } from '@/lib/api-types';
import { matching } from './matching';

const setting = (name: string, about: string) => ({
  ...{ name, about },
  ...{ value: null, default: null, is_set: false, secret: false },
});
const services: ServiceOverview[] = [
  {
    ...{ service: 'auth', version: '1', status: 'healthy', checks: [] },
    settings: [setting('JWT_SECRET', 'Signs tokens'), setting('HEALTH_PORT', 'A port')],
  },
  { service: 'crm', version: null, status: 'unhealthy', checks: [], settings: [] },
];

describe('the settings that are looked for', () => {
  it('are those with all words in name or purpose, in whatever case', () => {
    expect(matching(services, 'jwt SIGNS').flatMap(({ settings }) => settings.map(({ name }) => name))).toEqual([
      'JWT_SECRET',
    ]);
    expect(matching(services, 'nowhere')).toEqual([]);
  });

  it('are all without words, those of services that are away too', () => {
    expect(matching(services, ' ')).toEqual(services);
  });
});
