import { defineConfig } from 'vitest/config';

const excluded = ['**/node_modules/**', '**/dist/**', '**/.local/**', '**/.next/**', '**/.nx/**'];

/** Provides a MongoDB server when the tests are not run through `npm test`. */
const globalSetup = 'libs/local-stack/src/vitest-global-setup.ts';

/** Where real parts run, what a test waits to see may take a while on a machine that has more to do. */
const patient = { poll: { timeout: 10_000 } };

/** What every tier shares: our path aliases and decorator metadata. */
const shared = {
  resolve: { tsconfigPaths: true },
} as const;

/** Files that put others in the place of our modules (`vi.mock`), watch how they are loaded, or measure time: they need their own. */
const isolated = ['**/*.isolated.spec.ts'];
/** Files that measure a processor's time: one after the other, and with nothing else beside them. */
const timed = ['tools/pumps/*.isolated.spec.ts'];

const unit = {
  setupFiles: 'reflect-metadata',
  pool: 'threads',
  // Generous for a busy machine: some tests try thousands of random inputs.
  testTimeout: 30_000,
} as const;

/**
 * Files that share a process: to load a service takes two to four seconds of it. Those that start rag or the bot start
 * threads with limits and with a native model, which no process survives for long.
 */
const togetherInt = [
  '{libs,tools,apps/auth,apps/crm,apps/gateway,apps/stt}/**/*.int-spec.ts',
  'apps/{inbound,outbound}-bot/src/openai/*.int-spec.ts',
];

/** What people of all kinds do on one platform at once. What kills a part of it has its own. */
const onSharedPlatform = ['apps/e2e/src/{answers,browser/!(*.isolated)}.e2e-spec.ts'];
/** Files that mostly wait: for a lease, a lock or a part that died to be there again, a program of ours to end. */
const waitingE2e = [
  'apps/e2e/src/{chat-socket,faults,interrupted-turns,knowledge-faults,open-streams,support-faults}.e2e-spec.ts',
  'apps/e2e/src/browser/gateway-away.isolated.e2e-spec.ts',
  'tools/{rag-init,start}/*.e2e-spec.ts',
];

const int = {
  setupFiles: 'reflect-metadata',
  globalSetup,
  pool: 'forks',
  // Each file starts its own nats-server and service; two at a time is what two cores bear.
  maxWorkers: 2,
  expect: patient,
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const;

const e2e = {
  setupFiles: 'reflect-metadata',
  globalSetup,
  pool: 'forks',
  // What a file needs to speak to the platform takes two seconds to load.
  isolate: false,
  expect: patient,
  testTimeout: 120_000,
  hookTimeout: 300_000,
} as const;

export default defineConfig({
  test: {
    // Stopping a stack means finishing the work in flight.
    teardownTimeout: 60_000,
    projects: [
      {
        ...shared,
        test: {
          ...unit,
          name: 'unit',
          include: ['**/*.spec.ts', '**/*.spec.tsx'],
          exclude: [...excluded, ...isolated],
          // Loading the same modules anew for each file took three quarters of the tier's time.
          isolate: false,
        },
      },
      { ...shared, test: { ...unit, name: 'unit-isolated', include: isolated, exclude: [...excluded, ...timed] } },
      {
        ...shared,
        test: {
          ...unit,
          name: 'unit-timed',
          include: timed,
          exclude: excluded,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      { ...shared, test: { ...int, name: 'int', include: togetherInt, exclude: excluded, isolate: false } },
      {
        ...shared,
        test: { ...int, name: 'int-isolated', include: ['**/*.int-spec.ts'], exclude: [...excluded, ...togetherInt] },
      },
      {
        ...shared,
        test: {
          ...e2e,
          name: 'e2e-site',
          include: onSharedPlatform,
          exclude: excluded,
          globalSetup: [globalSetup, 'apps/e2e/src/support/shared-platform.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          ...e2e,
          name: 'e2e-waiting',
          include: waitingE2e,
          exclude: excluded,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        ...shared,
        test: {
          ...e2e,
          name: 'e2e',
          include: ['{apps/e2e,tools}/**/*.e2e-spec.ts'],
          exclude: [...excluded, ...onSharedPlatform, ...waitingE2e],
          // A file owns the whole machine while it runs: two stacks at once are too slow for what tests wait for.
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
