import { Inject, Injectable } from '@nestjs/common';
import type { SecondFactorScope } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import { SecondFactorPolicyRepository } from './second-factor-policy.repository';
import { stricter } from './stricter';

/** Another replica learns of a change after so long; gateways remember who somebody is for about as long. */
const FRESH_MS = 5_000;

/** Whom a second factor is asked of: what administrators chose, and at least what the setting says. */
@Injectable()
export class RequiredSecondFactor {
  private known: { readonly scope: SecondFactorScope; readonly until: number } | null = null;

  constructor(
    private readonly policies: SecondFactorPolicyRepository,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {}

  /** Read seldom, since every check of a session asks. */
  async now(): Promise<SecondFactorScope> {
    if (this.known && this.known.until > Date.now()) return this.known.scope;
    return this.read();
  }

  async read(): Promise<SecondFactorScope> {
    const scope = stricter(await this.policies.get(), this.atLeast);
    this.known = { scope, until: Date.now() + FRESH_MS };
    return scope;
  }

  get atLeast(): SecondFactorScope {
    return this.config.SECOND_FACTOR_REQUIRED_OF;
  }
}
