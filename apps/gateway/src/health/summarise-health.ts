import type { ServiceHealth } from '@abbotsford/contracts';
import type { HealthReport, ServiceReport } from './health-report';

/** What the platform needs to do its main job. */
export const neededServices = ['auth', 'outbound-bot', 'crm'] as const;
export type NeededService = (typeof neededServices)[number];

/** What it does without for a while: the bots say then that they do not know. */
export const usefulServices = ['rag'] as const;
export type AskedService = NeededService | (typeof usefulServices)[number];

/** One picture of all parts. A service that did not answer is null. Details of checks stay inside. */
export function summariseHealth(
  answers: Readonly<Record<AskedService, ServiceHealth | null>>,
  own: { readonly messagingUp: boolean; readonly limits: HealthReport['limits']['status'] },
  version: string,
): HealthReport {
  const services = Object.fromEntries(
    [...neededServices, ...usefulServices].map((name) => [name, reportOf(answers[name])]),
  );
  const needed = neededServices.map((name) => services[name]?.status);
  const allWell = own.limits !== 'degraded' && Object.values(services).every((service) => service.status === 'healthy');
  const databases = neededServices.flatMap((name) => answers[name]?.checks['database']?.status ?? []);
  const unhealthy = !own.messagingUp || needed.includes('unhealthy');
  return {
    status: unhealthy ? 'unhealthy' : allWell ? 'healthy' : 'degraded',
    version,
    messaging: { status: own.messagingUp ? 'up' : 'down' },
    database: { status: databases.length === 0 ? 'unknown' : databases.includes('down') ? 'down' : 'up' },
    rag: { status: ragStatus[services['rag']?.status ?? 'unhealthy'] },
    limits: { status: own.limits },
    services,
  };
}

const ragStatus = { healthy: 'up', degraded: 'degraded', unhealthy: 'down' } as const;

function reportOf(answer: ServiceHealth | null): ServiceReport {
  if (!answer) return { status: 'unhealthy' };
  const checks = Object.entries(answer.checks).map(([name, { status }]) => [name, { status }] as const);
  return { status: answer.status, version: answer.version, checks: Object.fromEntries(checks) };
}
