import type { DynamicModule } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { CONFIG, Limits, LimitsModule } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { RATE_LIMIT, rateLimits } from './rate-limits';
import { SharedThrottlerStorage } from './shared-throttler-storage';

export function rateLimitModule(): DynamicModule {
  return ThrottlerModule.forRootAsync({
    imports: [LimitsModule],
    inject: [CONFIG, Reflector, Limits],
    useFactory: (config: GatewayConfig, reflector: Reflector, limits: Limits) => ({
      storage: new SharedThrottlerStorage(limits),
      throttlers: Object.entries(rateLimits).map(([name, of]) => ({
        name,
        limit: of(config).limit,
        ttl: of(config).windowMs,
        skipIf: (context) => {
          const named = reflector.get<string | undefined>(RATE_LIMIT, context.getHandler());
          return name === 'global' ? named === 'none' : named !== name;
        },
      })),
    }),
  });
}
