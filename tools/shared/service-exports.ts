import type { ServiceName } from '@abbotsford/contracts';
import type { ConfigDefinition } from '@abbotsford/service-kit';

/** The settings of a service. @throws Error when its `config.ts` has none under its name */
export async function configOf(service: ServiceName): Promise<ConfigDefinition> {
  const exported: Record<string, unknown> = await import(`../../apps/${service}/src/config.ts`);
  const config = Object.values(exported).find((value) => isConfigOf(service, value));
  if (!config) throw new Error(`apps/${service}/src/config.ts exports no defineConfig('${service}', ...)`);
  return config as ConfigDefinition;
}

function isConfigOf(service: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'settings' in value && 'service' in value
    ? value.service === service
    : false;
}
