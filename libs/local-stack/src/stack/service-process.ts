import path from 'node:path';
import { type Launch, type RestartablePart } from '../restartable-part';
import { workspaceRoot } from '../workspace';
import { type AppDescription, type AppName } from './services';

export interface ServiceProcess extends RestartablePart {
  readonly name: AppName;
}

export interface ServiceProcessOptions {
  readonly env: Record<string, string>;
  /** Answers 200 when the service does its work. */
  readonly readyUrl: string;
  /** Where the web listens; the services take theirs from the environment. */
  readonly webPort: number;
  readonly webHost: string;
  /** Where a debugger may attach. */
  readonly inspectPort?: number | undefined;
  readonly launch: Launch;
  readonly onOutput?: ((line: string) => void) | undefined;
}

const nextCli = path.join(workspaceRoot, 'node_modules/next/dist/bin/next');

export function serviceProcess(
  service: AppDescription,
  { env, readyUrl, webPort, webHost, inspectPort, launch, onOutput }: ServiceProcessOptions,
): ServiceProcess {
  const isWeb = service.name === 'web';
  const debug = inspectPort ? [`--inspect=127.0.0.1:${inspectPort}`, '--enable-source-maps'] : [];
  const program = isWeb ? [nextCli, 'start', 'apps/web', '-p', String(webPort), '-H', webHost] : [service.built];
  const part = launch({
    name: service.name,
    command: process.execPath,
    args: [...debug, ...program],
    cwd: workspaceRoot,
    env,
    ready: { port: Number(new URL(readyUrl).port), url: readyUrl },
    readyTimeoutMs: 60_000,
    stopGraceMs: 20_000,
    remedy: 'Its whole output is shown by: npm start -- --verbose',
    ...(onOutput && { onOutput }),
  });
  return Object.assign(part, { name: service.name });
}
