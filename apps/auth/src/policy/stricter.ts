import { secondFactorScopes, type SecondFactorScope } from '@abbotsford/contracts';

/** What asks it of more people. */
export function stricter(one: SecondFactorScope, other: SecondFactorScope): SecondFactorScope {
  return secondFactorScopes.indexOf(one) > secondFactorScopes.indexOf(other) ? one : other;
}
