import { request } from './contract';
import type { ServiceName } from './services';

export class HealthRequest {}

export interface Check {
  readonly status: 'up' | 'degraded' | 'down';
  readonly detail?: string;
}

export interface ServiceHealth {
  readonly service: string;
  readonly version: string;
  readonly status: 'healthy' | 'degraded' | 'unhealthy';
  readonly checks: Readonly<Record<string, Check>>;
}

/** How one replica of a service is; every service answers it. */
export const health = (service: ServiceName) =>
  request({ subject: `${service}.v1.health`, request: HealthRequest, deadlineMs: 1_500 })<ServiceHealth>();
