import { Module } from '@nestjs/common';
import { Limits } from './limits';

/** For services that count; their settings hold `limitSettings` and JWT_SECRET. */
@Module({ providers: [Limits], exports: [Limits] })
export class LimitsModule {}
