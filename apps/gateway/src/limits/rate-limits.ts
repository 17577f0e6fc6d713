import { SetMetadata } from '@nestjs/common';
import type { Rate } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';

/** `global` holds for all routes together; the others for the routes that name them, besides. */
export const rateLimits = {
  global: (config) => config.RATE_LIMIT_GLOBAL,
  login: (config) => config.RATE_LIMIT_LOGIN,
  register: (config) => config.RATE_LIMIT_REGISTER,
  chat: (config) => config.RATE_LIMIT_CHAT,
  voice: (config) => config.RATE_LIMIT_VOICE,
  avatar: (config) => config.RATE_LIMIT_AVATAR,
} satisfies Record<string, (config: GatewayConfig) => Rate>;

export type RateLimitName = keyof typeof rateLimits;

export const RATE_LIMIT = Symbol('rate limit of this route');

/** `none` for routes that must always answer. */
export const LimitedBy = (name: Exclude<RateLimitName, 'global'> | 'none') => SetMetadata(RATE_LIMIT, name);
