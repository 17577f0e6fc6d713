import { Choice, FreeForm, Nested, Text } from '@abbotsford/contracts';
import { limitScopes } from '@abbotsford/service-kit';

const statuses = ['healthy', 'degraded', 'unhealthy'] as const;

export class PartHealth {
  @Text({ max: 40, example: 'up' })
  status!: string;
}

export class LimitsHealth {
  @Choice(limitScopes, {
    about:
      'Over what rate limits hold: all replicas, each process for want of a Redis, or each process while Redis is away',
  })
  status!: (typeof limitScopes)[number];
}

/** How the platform is, as a whole and part by part. */
export class HealthReport {
  @Choice(statuses)
  status!: (typeof statuses)[number];

  @Text({ max: 40 })
  version!: string;

  @Nested(() => PartHealth)
  messaging!: PartHealth;

  @Nested(() => PartHealth)
  database!: PartHealth;

  @Nested(() => PartHealth, { about: 'The knowledge base' })
  rag!: PartHealth;

  @Nested(() => LimitsHealth)
  limits!: LimitsHealth;

  @FreeForm({ about: 'By name: {status, version, checks}' })
  services!: Record<string, ServiceReport>;
}

export interface ServiceReport {
  readonly status: (typeof statuses)[number];
  readonly version?: string;
  readonly checks?: Readonly<Record<string, { readonly status: string }>>;
}

export class ProbeAnswer {
  @Text({ max: 20 })
  status!: string;
}
