import { neededServices, serviceNames, type ServiceHealth, type ServiceName } from '@abbotsford/contracts';
import type { HealthReport, ServiceReport } from './health-report';

export type AskedService = Exclude<ServiceName, 'gateway'>;
const isAsked = (name: ServiceName): name is AskedService => name !== 'gateway';
export const askedServices = serviceNames.filter(isAsked);
const needed = neededServices.filter(isAsked);

/** One picture of all parts. A service that did not answer is null. Details of checks stay inside. */
export function summariseHealth(
  answers: Readonly<Record<AskedService, ServiceHealth | null>>,
  own: { readonly messagingUp: boolean; readonly limits: HealthReport['limits']['status'] },
  version: string,
): HealthReport {
  const services = Object.fromEntries(askedServices.map((name) => [name, reportOf(answers[name])]));
  const allWell = own.limits !== 'degraded' && Object.values(services).every((service) => service.status === 'healthy');
  const databases = needed.flatMap((name) => answers[name]?.checks['database']?.status ?? []);
  const unhealthy = !own.messagingUp || needed.some((name) => services[name]?.status === 'unhealthy');
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
