import { LocalStackError } from '../local-stack-error';
import { freePort, isPortFree, portTaken, preferredPort } from '../ports';
import { type Environment } from './service-environment';
import { type AppName, apps } from './services';

export interface StackPorts {
  readonly gateway: number;
  readonly web: number;
  readonly mongo: number;
  readonly nats: number;
  /** Of each service that has a health port. */
  readonly health: ReadonlyMap<AppName, number>;
}

/** `default`: the documented ports, as a person expects them. `free`: any, so that several stacks run side by side. */
export type PortChoice = 'default' | 'free';

/** @throws LocalStackError when a port that a person types into the browser is in use */
export async function choosePorts(
  choice: PortChoice,
  environment: Environment,
  wanted: readonly AppName[],
): Promise<StackPorts> {
  const pick = choice === 'free' ? (): Promise<number> => freePort() : preferredPort;
  const published = choice === 'free' ? (): Promise<number> => freePort() : publishedPort;
  return {
    gateway: await published(wanted.includes('gateway'), environment['PORT'], 8000, 'gateway', 'PORT'),
    web: await published(wanted.includes('web'), environment['WEB_PORT'], 3000, 'website', 'WEB_PORT'),
    mongo: await pick(27_027),
    nats: await pick(4_233),
    health: await healthPorts(pick),
  };
}

async function healthPorts(pick: (preferred: number) => Promise<number>): Promise<Map<AppName, number>> {
  const ports = new Map<AppName, number>();
  for (const { name, healthPort } of Object.values(apps)) if (healthPort) ports.set(name, await pick(healthPort));
  return ports;
}

async function publishedPort(
  needed: boolean,
  given: string | undefined,
  usual: number,
  user: string,
  variable: string,
): Promise<number> {
  const port = given ? Number(given) : usual;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LocalStackError(`${variable} must be a port, a whole number from 1 to 65535.`);
  }
  if (needed && !(await isPortFree(port))) throw portTaken(port, user, variable);
  return port;
}
