import type { DynamicModule } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { CONFIG } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { BoundedThrottlerStorage } from './bounded-throttler-storage';
import { RATE_LIMIT, rateLimits } from './rate-limits';

export function rateLimitModule(): DynamicModule {
  return ThrottlerModule.forRootAsync({
    inject: [CONFIG, Reflector],
    useFactory: (config: GatewayConfig, reflector: Reflector) => ({
      storage: new BoundedThrottlerStorage(),
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
