import { request } from '../contract';
import { Choice, Flag, Nested, Text } from '../fields';
import type { ServiceName } from '../services';

/** A setting of a service as it is now. */
export class SettingView {
  @Text({ max: 80, about: 'The environment variable' })
  name!: string;

  @Text({ max: 1_000, about: 'What it is for' })
  about!: string;

  @Text({ max: 2_000, nullable: true, about: 'As it was set; null when it was not, and of a secret always' })
  value!: string | null;

  @Text({ max: 2_000, nullable: true, about: 'What holds when it is not set; null when there is nothing' })
  default!: string | null;

  @Flag({ about: 'Whether it was set' })
  is_set!: boolean;

  @Flag()
  secret!: boolean;
}

/** How one part of a service is. */
export class PartCheck {
  @Text({ max: 60 })
  name!: string;

  @Choice(['up', 'degraded', 'down'])
  status!: 'up' | 'degraded' | 'down';

  @Text({ max: 1_000, nullable: true, about: 'What works and what does not' })
  detail!: string | null;
}

export class ServiceOverview {
  @Text({ max: 40 })
  service!: string;

  @Text({ max: 40, nullable: true, about: 'Null when it did not answer' })
  version!: string | null;

  @Choice(['healthy', 'degraded', 'unhealthy'])
  status!: 'healthy' | 'degraded' | 'unhealthy';

  @Nested(() => PartCheck, { array: { max: 100 } })
  checks!: PartCheck[];

  @Nested(() => SettingView, { array: { max: 200 } })
  settings!: SettingView[];
}

export class DescribeServiceRequest {}

/** The settings of one replica of a service, and how it is; every service answers it. */
export const describeService = (service: ServiceName) =>
  request({
    subject: `${service}.v1.describe-service`,
    request: DescribeServiceRequest,
    deadlineMs: 2_000,
  })<ServiceOverview>();
