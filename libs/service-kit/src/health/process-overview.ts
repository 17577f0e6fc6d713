import type { ServiceOverview, SettingView } from '@abbotsford/contracts';
import type { HealthRegistry } from './health-registry';

/** What this process has been told, and how it is. */
export class ProcessOverview {
  constructor(
    private readonly health: HealthRegistry,
    private readonly settings: readonly SettingView[],
  ) {}

  async now(): Promise<ServiceOverview> {
    const { checks, ...report } = await this.health.report();
    return {
      ...report,
      checks: Object.entries(checks).map(([name, { status, detail = null }]) => ({ name, status, detail })),
      settings: [...this.settings],
    };
  }
}
