import { neededServices, type ServiceName, serviceNames } from '@abbotsford/contracts';
import type { Case } from './read-cases';

/** What a stack has to run for these conversations: what it never does without, the bots they talk to, who knows documents. */
export function caseServices(cases: readonly Case[]): readonly ServiceName[] {
  const asked = new Set(cases.map(({ bot }) => `${bot}-bot`));
  // Support reads messages by meaning, which the knowledge base makes the embeddings for.
  if (asked.has('inbound-bot') || cases.some(({ documents }) => documents)) asked.add('rag');
  return serviceNames.filter((name) => neededServices.includes(name) || asked.has(name));
}
