import { collectStartUpGarbage } from '@abbotsford/service-kit/collect-garbage';
import { type AppName, LocalStackError, type Stack, startStack, supervise } from '@abbotsford/local-stack';
import { onAskedToStop } from '../shared/ask-to-stop';
import { buildApps } from '../shared/build-apps';
import { readFlags } from '../shared/read-flags';
import { loadDemoData } from '../demo-data/load-demo-data';
import { type SignIn } from '../demo-data/sign-in';
import { choice } from './choice';
import { isComplaint } from './is-complaint';
import { loadKnowledgeBase, recordOf } from './load-knowledge-base';
import { welcome } from './welcome';

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

  // Ctrl-C may come before there is one.
  const running: { stack?: Stack } = {};
  const asked = new Promise<void>((resolve) => {
    const force = (): never => {
      running.stack?.kill();
      process.exit(130);
    };
    onAskedToStop(() => {
      // Before there is a stack there is nothing to end in order; what is half started ends with this process.
      if (!running.stack) process.exit(130);
      say('\nStopping (Ctrl-C again to end at once)');
      resolve();
    }, force);
  });

  if (!flags['no-build']) await buildApps(say, services);
  say('Starting');
  const stack = await startStack({
    services,
    inspect,
    say,
    onOutput: (service, line) => {
      if (flags.verbose || isComplaint(line)) say(`[${service}] ${line}`);
    },
  });
  running.stack = stack;
  // What stands still at a breakpoint is not ended for it.
  const watch = supervise(
    [
      ...stack.services.map((part) => ({
        name: part.name,
        part,
        liveUrl: inspect.has(part.name) ? undefined : liveUrlOf(stack, part.name),
      })),
      ...(stack.ownNats ? [{ name: 'NATS', part: stack.ownNats }] : []),
      ...(stack.mongo ? [{ name: 'MongoDB', part: stack.mongo }] : []),
    ],
    say,
  );
  const knowledge: { readonly stop: AbortController; loading?: Promise<void> } = { stop: new AbortController() };
  try {
    // It is loaded through the gateway, as people would.
    const demo = !flags['no-demo-data'] && services.includes('gateway');
    const customer = demo ? await demoCustomer(stack) : undefined;
    say(welcome(stack, { customer, inspect }));
    collectStartUpGarbage();
    if (demo) knowledge.loading = knowledgeBase(stack, knowledge.stop.signal);
    const failure = await Promise.race([asked, watch.givenUp]);
    if (failure) throw new LocalStackError(failure);
    return 0;
  } finally {
    knowledge.stop.abort();
    await knowledge.loading;
    watch.end();
    await stack.stop();
    say('Stopped');
  }
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
async function knowledgeBase(stack: Stack, signal: AbortSignal): Promise<void> {
  await loadKnowledgeBase({ stack, record: recordOf(stack), say, signal }).catch((error: unknown) => {
    if (signal.aborted) return;
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
