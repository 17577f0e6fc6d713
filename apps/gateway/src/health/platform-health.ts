import { Injectable } from '@nestjs/common';
import { health, type ServiceHealth } from '@abbotsford/contracts';
import { backgroundContext, Limits, ServiceClient, VERSION } from '@abbotsford/service-kit';
import type { HealthReport } from './health-report';
import { askedServices, summariseHealth, type AskedService } from './summarise-health';

/** Anyone may ask, so asking often must not cost the services anything. */
const FRESH_MS = 1_000;

/** Asks every service how it is. */
@Injectable()
export class PlatformHealth {
  private latest: { readonly at: number; readonly report: Promise<HealthReport> } | undefined;

  constructor(
    private readonly services: ServiceClient,
    private readonly limits: Limits,
  ) {}

  report(): Promise<HealthReport> {
    if (!this.latest || Date.now() - this.latest.at >= FRESH_MS) this.latest = { at: Date.now(), report: this.ask() };
    return this.latest.report;
  }

  private async ask(): Promise<HealthReport> {
    const asked = askedServices.map(async (name) => [name, await this.askOne(name)] as const);
    const answers = Object.fromEntries(await Promise.all(asked)) as Record<AskedService, ServiceHealth | null>;
    return summariseHealth(answers, { messagingUp: this.services.connected, limits: this.limits.scope }, VERSION);
  }

  private async askOne(name: AskedService): Promise<ServiceHealth | null> {
    const contract = health(name);
    // No answer is an answer here; what kept it away is in the metrics of calls.
    return this.services.call(contract, {}, backgroundContext(contract.deadlineMs)).catch(() => null);
  }
}
