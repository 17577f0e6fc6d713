import { type AppName, appNames, LocalStackError, withAsked } from '@abbotsford/local-stack';

/** Where Node's debuggers look first; a second service gets the next. */
const FIRST_INSPECT_PORT = 9229;

interface ChoiceFlags {
  readonly only?: readonly string[] | undefined;
  readonly inspect?: boolean | undefined;
}

interface Choice {
  /** What is to run: what was named with whom it asks, or everything. */
  readonly services: readonly AppName[];
  /** The port for a debugger of each service that was named. */
  readonly inspect: ReadonlyMap<AppName, number>;
}

/** @throws LocalStackError for a service that there is not */
export function choice({ only, inspect }: ChoiceFlags): Choice {
  const named = (only ?? []).flatMap((names) => names.split(',')).map(appOf);
  if (inspect && named.length === 0) throw new LocalStackError('Say what to inspect: --only crm --inspect.');
  return {
    services: named.length > 0 ? withAsked(named) : appNames,
    inspect: new Map(inspect ? named.map((name, i) => [name, FIRST_INSPECT_PORT + i]) : []),
  };
}

function appOf(name: string): AppName {
  const app = appNames.find((known) => known === name.trim());
  if (!app) throw new LocalStackError(`There is no service "${name.trim()}": choose of ${appNames.join(', ')}.`);
  return app;
}
