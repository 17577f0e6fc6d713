import { describe, expect, it } from 'vitest';
import type { Check, ServiceHealth } from '@abbotsford/contracts';
import { askedServices, summariseHealth, type AskedService } from './summarise-health';

function service(
  name: string,
  status: ServiceHealth['status'] = 'healthy',
  database: Check['status'] = 'up',
): ServiceHealth {
  return {
    service: name,
    version: '1.2.3',
    status,
    checks: { database: { status: database, detail: 'mongodb://internal' } },
  };
}

type Answers = Parameters<typeof summariseHealth>[0];
const answersOf = (answer: (name: AskedService) => ServiceHealth | null) =>
  Object.fromEntries(askedServices.map((name) => [name, answer(name)])) as Answers;
const well = answersOf((name) => service(name));

const up = { messagingUp: true, limits: 'shared' } as const;

describe('summariseHealth', () => {
  it('is healthy when everything is', () => {
    expect(summariseHealth(well, up, '1')).toMatchObject({
      status: 'healthy',
      version: '1',
      messaging: { status: 'up' },
      database: { status: 'up' },
      rag: { status: 'up' },
    });
  });

  it.each([
    ['a service does not answer', { ...well, crm: null }, true, 'unhealthy'],
    ['a service is unhealthy', { ...well, auth: service('auth', 'unhealthy') }, true, 'unhealthy'],
    ['the knowledge base does not answer', { ...well, rag: null }, true, 'degraded'],
    ['the knowledge base is unhealthy', { ...well, rag: service('rag', 'unhealthy') }, true, 'degraded'],
    ['messaging is down', well, false, 'unhealthy'],
    ['a service is degraded', { ...well, crm: service('crm', 'degraded') }, true, 'degraded'],
    ['one is degraded and one away', { ...well, crm: service('crm', 'degraded'), auth: null }, true, 'unhealthy'],
  ] as const)('when %s', (_name, answers, messaging, status) => {
    expect(summariseHealth(answers, { ...up, messagingUp: messaging }, '1').status).toBe(status);
  });

  it('is degraded while replicas can not count together although they should, and well when they never were to', () => {
    expect(summariseHealth(well, { ...up, limits: 'degraded' }, '1').status).toBe('degraded');
    const alone = summariseHealth(well, { ...up, limits: 'per_process' }, '1');
    expect(alone).toMatchObject({ status: 'healthy', limits: { status: 'per_process' } });
  });

  it('says that the database is down when any service can’t reach it, and unknown when none can be asked', () => {
    const answers = { ...well, crm: service('crm', 'unhealthy', 'down') };
    expect(summariseHealth(answers, up, '1').database).toEqual({ status: 'down' });
    const nobody = answersOf(() => null);
    expect(summariseHealth(nobody, up, '1').database).toEqual({ status: 'unknown' });
  });

  it('keeps the details of checks inside', () => {
    expect(JSON.stringify(summariseHealth(well, up, '1'))).not.toContain('internal');
  });
});
