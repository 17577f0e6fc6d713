export interface LintStep {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Rules that know types hold the types of all that they are run on in memory: at once that is over 4 GB. */
const lintParts: readonly (readonly string[])[] = [
  ['apps/outbound-bot', 'apps/rag'],
  ['apps/auth', 'apps/crm', 'apps/gateway'],
  ['apps/web', 'libs/ui'],
];

// The boundaries rule reads the project graph that Nx keeps, and is silent without one.
const projectGraph: LintStep = { name: 'project graph', program: 'nx', args: ['show', 'projects'] };

/** Independent of each other. Programs are those of node_modules/.bin. */
const checks: readonly LintStep[] = [
  { name: 'tags', program: 'node', args: ['--import', 'tsx', 'tools/check-tags/index.ts'] },
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', program: 'tsc', args: ['-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of the web', program: 'tsc', args: ['-p', 'apps/web/tsconfig.json', '--noEmit'] },
  { name: 'types of the components', program: 'tsc', args: ['-p', 'libs/ui', '--noEmit'] },
  ...lintParts.map((part) => ({
    name: `rules of ${part.join(', ')}`,
    program: 'eslint',
    args: [...part, '--max-warnings', '0'],
  })),
  {
    name: 'rules of the rest',
    program: 'eslint',
    args: ['.', '--max-warnings', '0', ...lintParts.flat().flatMap((folder) => ['--ignore-pattern', folder])],
  },
  { name: 'unused code and packages', program: 'knip', args: [] },
  { name: 'API client', program: 'node', args: ['--import', 'tsx', 'tools/api-client/index.ts', '--check'] },
];

/** One stage after the other, the checks of a stage in any order. */
export const lintStages: readonly (readonly LintStep[])[] = [[projectGraph], checks];
