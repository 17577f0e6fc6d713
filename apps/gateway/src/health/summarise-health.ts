import type { ServiceHealth } from '@abbotsford/contracts';
import type { HealthReport, ServiceReport } from './health-report';

/** What the platform needs to do its main job. */
export const neededServices = ['auth', 'outbound-bot', 'crm'] as const;
export type NeededService = (typeof neededServices)[number];

/** One picture of all parts. A service that did not answer is null. Details of checks stay inside. */
export function summariseHealth(
  answers: Readonly<Record<NeededService, ServiceHealth | null>>,
  messagingUp: boolean,
  version: string,
): HealthReport {
  const services = Object.fromEntries(neededServices.map((name) => [name, reportOf(answers[name])]));
  const statuses = Object.values(services).map((service) => service.status);
  const databases = neededServices.flatMap((name) => answers[name]?.checks['database']?.status ?? []);
  const unhealthy = !messagingUp || statuses.includes('unhealthy');
  return {
    status: unhealthy ? 'unhealthy' : statuses.includes('degraded') ? 'degraded' : 'healthy',
    version,
    messaging: { status: messagingUp ? 'up' : 'down' },
    database: { status: databases.length === 0 ? 'unknown' : databases.includes('down') ? 'down' : 'up' },
    rag: { status: 'not configured' },
    services,
  };
}

function reportOf(answer: ServiceHealth | null): ServiceReport {
  if (!answer) return { status: 'unhealthy' };
  const checks = Object.entries(answer.checks).map(([name, { status }]) => [name, { status }] as const);
  return { status: answer.status, version: answer.version, checks: Object.fromEntries(checks) };
}
