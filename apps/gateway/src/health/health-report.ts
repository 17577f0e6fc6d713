import { Choice, FreeForm, Nested, Text } from '@abbotsford/contracts';

const statuses = ['healthy', 'degraded', 'unhealthy'] as const;

export class PartHealth {
  @Text({ max: 40, example: 'up' })
  status!: string;
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
