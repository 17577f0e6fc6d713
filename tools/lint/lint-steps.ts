export interface LintStep {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

// The boundaries rule reads the project graph that Nx keeps, and is silent without one.
const projectGraph: LintStep = { name: 'project graph', program: 'nx', args: ['show', 'projects'] };

/** By content: a file whose text, options and Prettier are the same is formatted still. */
const formatCache = ['--cache', '--cache-strategy', 'content', '--cache-location', '.local/cache/prettier'];

/** TypeScript's native compiler needs half the time; the one in JavaScript stays for what calls it as a library. */
const tsc = 'node_modules/typescript-native/bin/tsc';

/** Independent of each other, the longest first. Programs are those of node_modules/.bin. */
const checks: readonly LintStep[] = [
  // Native too: in ESLint these rules took two thirds of all checks' time, and 2 GB.
  { name: 'rules that know types', program: 'oxlint', args: ['--type-aware'] },
  { name: 'rules', program: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'types', program: 'node', args: [tsc, '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', ...formatCache, '.'] },
  { name: 'types of the web', program: 'node', args: [tsc, '-p', 'apps/web/tsconfig.json', '--noEmit'] },
  { name: 'types of the widget', program: 'node', args: [tsc, '-p', 'apps/widget', '--noEmit'] },
  { name: 'types of the components', program: 'node', args: [tsc, '-p', 'libs/ui', '--noEmit'] },
  { name: 'unused code and packages', program: 'knip', args: [] },
  { name: 'API client', program: 'node', args: ['--import', 'tsx', 'tools/api-client/index.ts', '--check'] },
  { name: 'tags', program: 'node', args: ['--import', 'tsx', 'tools/check-tags/index.ts'] },
];

/** One stage after the other, the checks of a stage in any order. */
export const lintStages: readonly (readonly LintStep[])[] = [[projectGraph], checks];
