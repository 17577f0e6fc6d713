import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';

@Injectable()
export class AuthMetrics {
  readonly logins: Counter<'outcome'>;
  readonly refreshes: Counter<'outcome'>;

  constructor({ registry }: ServiceMetrics) {
    this.logins = new Counter({
      name: 'auth_logins_total',
      help: 'Sign-ins by outcome: ok, unknown_email, wrong_password, disabled, overtaken (changed while signing in)',
      labelNames: ['outcome'],
      registers: [registry],
    });
    this.refreshes = new Counter({
      name: 'auth_refreshes_total',
      help: 'Refreshes by outcome: ok, refused, reused',
      labelNames: ['outcome'],
      registers: [registry],
    });
  }
}
