import { Controller, Module } from '@nestjs/common';
import { getProfile, type CustomerProfile, type UserRequest } from '@abbotsford/contracts';
import {
  bootService,
  defineConfig,
  Handles,
  healthPort,
  messagingSettings,
  type RunningService,
} from '@abbotsford/service-kit';

const config = defineConfig('auth', { ...messagingSettings, ...healthPort(0) });

/** Auth, as far as the support bot asks it. */
export function startAuthThat(
  tells: (user_id: string) => Promise<CustomerProfile>,
  address: Readonly<Record<string, string>>,
): Promise<RunningService> {
  @Controller()
  class Profiles {
    @Handles(getProfile)
    get({ user_id }: UserRequest): Promise<CustomerProfile> {
      return tells(user_id);
    }
  }

  @Module({ controllers: [Profiles] })
  class ProfilesModule {}

  return bootService(
    { name: 'auth', config, module: ProfilesModule, contracts: [getProfile] },
    { ...address, HEALTH_PORT: '0', LOG_LEVEL: 'fatal', SHUTDOWN_GRACE_MS: '0' },
  );
}
