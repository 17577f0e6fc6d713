import { type AppName, LocalStackError, type Stack, startStack, stopOrder } from '@abbotsford/local-stack';
import { buildApps } from '../shared/build-apps';
import { readFlags } from '../shared/read-flags';
import { loadDemoData } from '../demo-data/load-demo-data';
import { type SignIn } from '../demo-data/sign-in';
import { choice } from './choice';
import { launched, launchInSupervisor, order, serveSupervisor } from './launch-in-supervisor';
import { loadKnowledgeBase, recordOf } from './load-knowledge-base';
import type { Order } from './messages';
import { welcome } from './welcome';

type Supervise = Extract<Order, { do: 'supervise' }>;

const help = `Builds and starts everything on this machine, and loads demo data and the knowledge base at the first start.

  npm start                           addresses: PORT (8000) and WEB_PORT (3000)
  npm start -- --only crm             nothing but crm and the services that it asks; several: --only crm,rag
  npm start -- --only crm --inspect   the same, and a debugger may attach to crm (127.0.0.1:9229, then 9230 ...)
  npm start -- --no-demo-data         with nothing but the administrator
  npm start -- --no-build             with what was built before
  npm start -- --verbose              with every line that the services write
`;

const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const flags = readFlags({
    options: {
      help: { type: 'boolean' },
      verbose: { type: 'boolean' },
      'no-demo-data': { type: 'boolean' },
      'no-build': { type: 'boolean' },
      only: { type: 'string', multiple: true },
      inspect: { type: 'boolean' },
    },
  });
  if (flags.help) {
    say(help);
    return 0;
  }

  const { services, inspect } = choice(flags);

  serveSupervisor();
  if (!flags['no-build']) await buildApps(say, services);
  say('Starting');
  // The supervisor shows what they write.
  const stack = await startStack({ services, inspect, say, launch: launchInSupervisor, onOutput: () => undefined });
  await order({ do: 'supervise', ...watchedParts(stack, inspect) });
  // It is loaded through the gateway, as people would.
  const demo = !flags['no-demo-data'] && services.includes('gateway');
  const customer = demo ? await demoCustomer(stack) : undefined;
  say(welcome(stack, { customer, inspect }));
  if (demo) await knowledgeBase(stack);
  return 0;
}

function watchedParts(stack: Stack, inspect: ReadonlyMap<AppName, number>): Pick<Supervise, 'parts' | 'stopOrder'> {
  const names = stack.services.map(({ name }) => name);
  const servers = launched().filter((part) => !names.some((name) => name === part));
  // What stands still at a breakpoint is not ended for it.
  const liveUrl = (name: AppName) => (inspect.has(name) ? undefined : liveUrlOf(stack, name));
  return {
    parts: [
      ...names.map((name) => ({ name, part: name, liveUrl: liveUrl(name) })),
      ...servers.map((part) => ({ name: part, part })),
    ],
    stopOrder: [...stopOrder(names), servers],
  };
}

/** The web has no port for its health. */
function liveUrlOf({ healthUrls }: Stack, name: AppName): string | undefined {
  const healthUrl = healthUrls.get(name);
  return healthUrl && `${healthUrl}/health/live`;
}

/** A platform without its demo data is still one to work with. */
async function demoCustomer(stack: Stack): Promise<SignIn | undefined> {
  return loadDemoData(stack, say).catch((error: unknown) => {
    say(`The demo data is not complete: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
}

/** Beside the running platform: the bot answers from what is there so far. */
async function knowledgeBase(stack: Stack): Promise<void> {
  // Whoever stops the platform ends this process; the next start goes on.
  const { signal } = new AbortController();
  await loadKnowledgeBase({ stack, record: recordOf(stack), say, signal }).catch((error: unknown) => {
    say(
      `The knowledge base is not complete; the next start goes on: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof LocalStackError ? error.message : error);
    process.exit(1);
  },
);
