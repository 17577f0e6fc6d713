import { Injectable } from '@nestjs/common';
import { describeService, ServiceError, type ServiceOverview } from '@abbotsford/contracts';
import { ProcessOverview, ServiceClient } from '@abbotsford/service-kit';
import { askedServices, type AskedService } from '../health/summarise-health';

/** Asks every service what it is set to and how it is. */
@Injectable()
export class ServiceOverviews {
  constructor(
    private readonly services: ServiceClient,
    private readonly own: ProcessOverview,
  ) {}

  all(): Promise<ServiceOverview[]> {
    return Promise.all([this.own.now(), ...askedServices.map((name) => this.of(name))]);
  }

  /** A service that is away has nothing to say, which is for the person to see. */
  private async of(name: AskedService): Promise<ServiceOverview> {
    try {
      return await this.services.call(describeService(name), {});
    } catch (error) {
      if (error instanceof ServiceError && (error.code === 'forbidden' || error.code === 'auth.unauthorized'))
        throw error;
      return { service: name, version: null, status: 'unhealthy', checks: [], settings: [] };
    }
  }
}
