import type { RequestContract } from '@abbotsford/contracts';

/** What is wrong between a service's contracts and its handlers, a sentence each. Empty when all is well. */
export function compareContracts(contracts: readonly RequestContract[], handledSubjects: readonly string[]): string[] {
  const declared = new Set(contracts.map((c) => c.subject));
  const counts = new Map<string, number>();
  for (const subject of handledSubjects) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return [
    ...[...declared].filter((s) => !counts.has(s)).map((s) => `${s} has no handler: add a method with @Handles for it`),
    ...[...counts].filter(([, n]) => n > 1).map(([s, n]) => `${s} has ${n} handlers: keep one`),
    ...[...counts.keys()]
      .filter((s) => !declared.has(s))
      .map((s) => `${s} is handled, but is no contract of this service`),
  ];
}
