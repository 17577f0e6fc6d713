import { access } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { ServiceName } from '@abbotsford/contracts';
import { inboundIntents, outboundIntents } from '@abbotsford/understanding';
import { LocalStackError, type Stack, startStack, workspaceRoot } from '@abbotsford/local-stack';
import { onAskedToStop } from '../shared/ask-to-stop';
import { buildApps } from '../shared/build-apps';
import { caseDocuments } from './case-documents';
import { caseServices } from './case-services';
import { caseFiles, parseEvalArgs } from './parse-eval-args';
import { evaluateIntents } from './intents/evaluate';
import { evaluateProblems } from './intents/evaluate-problems';
import { trainIntents } from './intents/train';
import { putDocuments } from './put-documents';
import { readCases } from './read-cases';
import { roundsOf } from './rounds';

const help = `Plays evaluation cases against a stack of its own, started for them with an empty database.

  npm run eval                        our own cases and the public ones that lie beside the runner; then, apart, the
                                      measures (short inputs, people talking), unless --min or --json judges the run
  npm run eval -- FILE...             other case files; --only, --verbose, --min and --json go to the runner
  npm run eval -- evals/attacks.json  attacks by prompt injection
  npm run eval -- inbound             the support bot: the public conversations, our own, people talking, and attacks
  npm run eval -- --base URL FILE...  against a stack that runs already (with its --admin-email and --admin-password)
  npm run eval -- intents             how well intents are read on sentences that nothing was learnt from
  npm run eval -- intents --train     learns intents anew from the training sentences, in a few minutes
  npm run eval -- inbound-intents     what customers' messages to the support bot are read as; --train as above
  npm run eval -- answers             how everyday questions are answered without a language model, in a few minutes
  npm run eval -- --runner FILE       another runner than ../shared/evals/run.mjs (also EVAL_RUNNER)

Documents that the cases bring are put into the knowledge base of the stack that is started, never into a running one's.
`;

const unlimited = '100000/minute';
const limits = ['GLOBAL', 'LOGIN', 'REGISTER', 'CHAT', 'VOICE', 'AVATAR'];
const say = (line: string): void => console.log(line);

/** The stack that has to be ended with us. */
const running: { stack?: Stack } = {};

async function main(): Promise<number> {
  const [what, ...flags] = process.argv.slice(2);
  if (what === 'intents' && !flags.includes('--help')) return intents(flags);
  if (what === 'inbound-intents' && !flags.includes('--help')) return inbound(flags);
  if (what === 'answers' && !flags.includes('--help')) return answers();
  const { wantsHelp, base, runner, forRunner } = parseEvalArgs(process.argv.slice(2));
  if (wantsHelp) {
    say(help);
    return 0;
  }
  const program = path.resolve(workspaceRoot, runner ?? process.env['EVAL_RUNNER'] ?? '../shared/evals/run.mjs');
  await access(program).catch(() => {
    throw new LocalStackError(`There is no evaluation runner at ${program}: name one with --runner or EVAL_RUNNER.`);
  });
  const rounds = roundsOf(forRunner, {
    publicCases: path.dirname(program),
    ownCases: path.join(workspaceRoot, 'evals'),
  });
  onAskedToStop(
    () => {
      // Before there is a stack there is nothing to end in order; the runner is asked to stop like us.
      if (!running.stack) process.exit(130);
    },
    () => {
      running.stack?.kill();
      process.exit(130);
    },
  );
  for (const cases of rounds) {
    const code = base ? await play(program, ['--base', base, ...cases]) : await playOnOwnStack(program, cases);
    if (code !== 0) return code;
  }
  return 0;
}

async function playOnOwnStack(program: string, cases: readonly string[]): Promise<number> {
  const conversations = await readCases(caseFiles(cases));
  const documents = await caseDocuments(conversations);
  const services = caseServices(conversations);
  await buildApps(say, services);
  const stack = await startOwnStack(services);
  running.stack = stack;
  try {
    if (documents.length) await putDocuments(stack, documents);
    return await play(program, [...reach(stack), ...cases]);
  } finally {
    await stack.stop();
    delete running.stack;
  }
}

async function intents(flags: readonly string[]): Promise<number> {
  await (flags.includes('--train') ? trainIntents(outboundIntents, say) : evaluateIntents(say));
  return 0;
}

async function inbound(flags: readonly string[]): Promise<number> {
  await (flags.includes('--train') ? trainIntents(inboundIntents, say) : evaluateProblems(say));
  return 0;
}

async function answers(): Promise<number> {
  const program = path.join(workspaceRoot, 'apps/rag/evaluation/evaluate-everyday.ts');
  const { exitCode = 1 } = await execa(process.execPath, ['--import', 'tsx', program], {
    stdio: 'inherit',
    reject: false,
  });
  return exitCode;
}

async function startOwnStack(services: readonly ServiceName[]): Promise<Stack> {
  return startStack({
    services,
    ports: 'free',
    dataDir: null,
    dbName: `eval_${Date.now()}`,
    env: Object.fromEntries(limits.map((name) => [`RATE_LIMIT_${name}`, unlimited])),
    say,
  });
}

function reach({ gatewayUrl, adminEmail, adminPassword }: Stack): string[] {
  return ['--base', gatewayUrl, '--admin-email', adminEmail, '--admin-password', adminPassword];
}

async function play(program: string, args: readonly string[]): Promise<number> {
  const { exitCode } = await execa(process.execPath, [program, ...args], { stdio: 'inherit', reject: false });
  return exitCode ?? 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof LocalStackError ? error.message : error);
    process.exit(1);
  },
);
