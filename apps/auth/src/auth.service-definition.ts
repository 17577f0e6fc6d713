import {
  authRequests,
  mailLinkRequests,
  ownAccountRequests,
  peopleRequests,
  secondFactorRequests,
} from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { AuthModule } from './auth.module';
import { authConfig } from './config';
import { authRetention } from './retention.data';

export const authService: ServiceDefinition<typeof authConfig> = {
  name: 'auth',
  config: authConfig,
  module: AuthModule,
  contracts: [
    ...authRequests,
    ...mailLinkRequests,
    ...secondFactorRequests,
    ...ownAccountRequests,
    ...peopleRequests.auth,
  ],
  retention: authRetention,
};
