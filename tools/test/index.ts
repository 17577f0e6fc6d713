import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import {
  LocalStackError,
  type MongoPart,
  provideBrowser,
  provideMongo,
  provideNatsBinary,
  provideRedisBinary,
  provideSchemathesis,
  workspaceRoot,
} from '@abbotsford/local-stack';
import { onAskedToStop } from '../shared/ask-to-stop';
import { buildApps } from '../shared/build-apps';
import { failures, isSuccess, lastLine, sum, tallyTier, type TestReport, type TierOutcome } from './tally';

const help = `Runs the tests, the quick ones first, with what they need.

  npm test                            all tiers
  npm test -- --tier unit             one tier: unit, int (real MongoDB and NATS) or e2e (the whole stack)
  npm test -- --tier int apps/crm     only files whose path holds "apps/crm"
`;

const tiers = ['unit', 'int', 'e2e'] as const;
type Tier = (typeof tiers)[number];

/**
 * What runs one after the other, each with its projects of vitest. The platform that the pages share is gone when their
 * step ends.
 */
const steps: readonly { readonly name: string; readonly tier: Tier; readonly projects: readonly string[] }[] = [
  { name: 'unit', tier: 'unit', projects: ['unit*'] },
  { name: 'int', tier: 'int', projects: ['int*'] },
  { name: 'e2e-site', tier: 'e2e', projects: ['e2e-site'] },
  { name: 'e2e', tier: 'e2e', projects: ['e2e', 'e2e-waiting'] },
];
type Step = (typeof steps)[number];

const reports = path.join(workspaceRoot, 'reports');
const vitest = path.join(workspaceRoot, 'node_modules/vitest/vitest.mjs');
const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const { values: flags, positionals: filters } = parseArgs({
    options: { help: { type: 'boolean' }, tier: { type: 'string' } },
    allowPositionals: true,
  });
  if (flags.help) {
    say(help);
    return 0;
  }
  const chosen = tiers.filter((tier) => !flags.tier || tier === flags.tier);
  if (chosen.length === 0) throw new LocalStackError(`There is no tier "${flags.tier}": choose ${tiers.join(', ')}.`);

  // Children hear Ctrl-C themselves; this process stays until they are gone, so that the servers below end as well.
  let stopped = false;
  onAskedToStop(
    () => (stopped = true),
    () => process.exit(130),
  );
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  const outcomes: TierOutcome[] = [];
  const parts = await provideParts(chosen);
  try {
    for (const step of steps.filter(({ tier }) => chosen.includes(tier))) {
      if (!stopped) outcomes.push(await runStep(step, filters, parts.env));
    }
  } finally {
    await parts.mongo?.dispose();
  }
  for (const failure of outcomes.flatMap(failures)) say(`FAILED ${failure.replaceAll(`${workspaceRoot}/`, '')}`);
  for (const { tier, ...outcome } of outcomes) say(`${tier.padEnd(10)}${lastLine(tallyTier({ tier, ...outcome }))}`);
  const total = sum(outcomes.map(tallyTier));
  say(lastLine(total));
  if (stopped) return 130;
  return isSuccess(total) ? 0 : 1;
}

interface TestParts {
  readonly env: Record<string, string>;
  readonly mongo?: MongoPart;
}

/** What the chosen tiers need, got once for all of them. */
async function provideParts(chosen: readonly Tier[]): Promise<TestParts> {
  if (!chosen.includes('int') && !chosen.includes('e2e')) return { env: {} };
  const needsStack = chosen.includes('e2e');
  if (needsStack) await buildApps(say);
  const natsServer = await provideNatsBinary(say);
  const browser = needsStack ? await provideBrowser({ say }) : undefined;
  // Few tests need it, and they say that they were skipped.
  const redis = await provideRedisBinary(say).catch((error: Error) => say(error.message));
  const schemathesis = needsStack
    ? await provideSchemathesis(say).catch((error: Error) => say(error.message))
    : undefined;
  const mongo = await provideMongo({ url: process.env['TEST_MONGODB_URL'], say });
  return {
    mongo,
    env: {
      TEST_MONGODB_URL: mongo.url,
      NATS_SERVER_BIN: natsServer,
      ...(redis && { REDIS_SERVER_BIN: redis }),
      ...(schemathesis && { SCHEMATHESIS_BIN: schemathesis }),
      ...(browser && { CHROMIUM_BIN: browser }),
    },
  };
}

async function runStep(
  { name, projects }: Step,
  filters: readonly string[],
  env: Record<string, string>,
): Promise<TierOutcome> {
  say(`\nTests: ${name}`);
  const file = path.join(reports, `${name}.json`);
  const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // A filter that matches nothing in one step may match in another; a run that tests nothing at all still fails.
  const options = filters.length > 0 ? ['--passWithNoTests'] : [];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const { exitCode = 1 } = await execa(
    process.execPath,
    [vitest, 'run', ...chosen, ...outputs, ...options, ...filters],
    {
      cwd: workspaceRoot,
      env,
      stdio: 'inherit',
      reject: false,
    },
  );
  return { tier: name, exitCode, report: await readReport(file) };
}

async function readReport(file: string): Promise<TestReport | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as TestReport);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof LocalStackError ? error.message : error);
    // The last line is read by machines, whatever happened.
    say(lastLine({ passed: 0, failed: 1, skipped: 0 }));
    process.exit(1);
  },
);
