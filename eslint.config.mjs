import { readdirSync, readFileSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const apps = readdirSync('apps').map((app) => JSON.parse(readFileSync(`apps/${app}/project.json`, 'utf8')));
const services = apps.filter(({ tags }) => tags.includes('type:service')).map(({ name }) => name);

/** Who may depend on whom. docs/ARCHITECTURE.md explains the tags; tools/check-tags sees that every project has them. */
const boundaries = [
  ...['type:app', 'type:service', 'type:lib'].map((sourceTag) => ({
    sourceTag,
    onlyDependOnLibsWithTags: ['type:lib'],
  })),
  {
    sourceTag: 'runtime:node',
    onlyDependOnLibsWithTags: ['runtime:node'],
    bannedExternalImports: ['react', 'react-dom', 'next', '@dnd-kit/*'],
  },
  {
    sourceTag: 'runtime:browser',
    onlyDependOnLibsWithTags: ['runtime:browser'],
    bannedExternalImports: ['@nestjs/*', 'mongoose', '@nats-io/*'],
  },
  ...[...apps.map(({ name }) => name), 'shared'].map((scope) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [...new Set([`scope:${scope}`, 'scope:shared'])],
  })),
];

const noFramework = (names) =>
  names.map((name) => ({ group: [name, `${name}/**`], message: 'Domain code is plain: no framework, no I/O.' }));

const plain = [
  ...noFramework(['@nestjs', 'mongoose', '@nats-io', 'openai', 'node:crypto', 'node:fs', 'node:http']),
  // An entry of its own may be plain where the library is not, as @abbotsford/bot/reply is.
  {
    regex: '^@abbotsford/(bot|bus|conversation|local-stack|service-kit)$',
    message: 'Domain code is plain: no framework, no I/O.',
  },
];

/** Folders of the same service. */
const notFrom = (folders, message) => ({ regex: `^\\.{1,2}/(.*/)?(${folders.join('|')})/`, message });

/**
 * What a layer inside a service may not import; docs/ARCHITECTURE.md ("Inside a service") says why. Of the entries that
 * fit a file the last one counts.
 */
const layers = [
  {
    files: [
      'apps/*/src/**/domain/**/*.ts',
      'apps/{inbound,outbound}-bot/src/{policy,summary,understanding,wording}/**/*.ts',
      'apps/rag/src/{markdown,retrieval}/**/*.ts',
      'libs/{orders,text,understanding,validation}/src/**/*.ts',
      'libs/bot/src/reply/**/*.ts',
    ],
    patterns: plain,
  },
  ...[
    [
      'domain',
      ['policy', 'understanding', 'wording', 'local', 'openai', 'reading'],
      'The domain knows no layer above.',
    ],
    [
      'policy',
      ['understanding', 'wording', 'local', 'openai', 'reading'],
      'What follows does not ask how it was heard.',
    ],
    ['understanding', ['policy', 'wording', 'local', 'openai', 'reading'], 'What is heard decides nothing.'],
    ['wording', ['understanding', 'local', 'openai', 'reading'], 'Words are given to a plan, whoever made it.'],
  ].map(([folder, above, message]) => ({
    files: [`apps/{inbound,outbound}-bot/src/${folder}/**/*.ts`],
    ignores: ['**/*.spec.ts'],
    patterns: [...plain, notFrom(above, message)],
  })),
  {
    files: ['apps/*/src/**/*.{repository,schema}.ts'],
    patterns: [
      notFrom(['use-cases'], 'A store knows no use case.'),
      { regex: '\\.(controller|consumer)$', message: 'A store knows no edge.' },
    ],
  },
];

const inMessages =
  'What people read stands in messages/en/<namespace>.json; see "Interface text" in apps/web/README.md.';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.next/**',
      '**/.nx/**',
      '**/.local/**',
      '**/node_modules/**',
      '**/next-env.d.ts',
      'libs/api-client/src/generated/**',
      'reports/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest's modules are classes with decorators and nothing in them.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // The typed and the decorated property are both needed for class-validator.
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Settings come from config.ts, so that they are validated and documented.
    files: services.map((name) => `apps/${name}/src/**/*.ts`),
    ignores: ['**/main.ts', '**/*.spec.ts', '**/*.int-spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Declare the setting in config.ts and inject CONFIG.' },
      ],
    },
  },
  ...layers.map(({ patterns, ...which }) => ({
    ...which,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  })),
  {
    files: ['libs/contracts/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@abbotsford/*', '!@abbotsford/text', '!@abbotsford/rights'],
              message: 'Contracts know nothing of ours but text and rights.',
            },
            ...noFramework(['@nestjs', 'mongoose', '@nats-io']),
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
    rules: {
      // What scrolls is scrolled by keyboard too.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['log', 'tabpanel'] }],
    },
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\p{L}{2}/u]', message: inMessages },
        {
          selector:
            'JSXAttribute[name.name=/^(alt|title|placeholder|hint|aria-label|aria-description|(.+L|l)abel)$/] > :matches(Literal, JSXExpressionContainer > Literal, JSXExpressionContainer > ConditionalExpression > Literal)[value=/\\p{L}{2}/u]',
          message: inMessages,
        },
      ],
    },
  },
  {
    // Command-line programs talk on the console.
    files: ['tools/**/*.ts', 'apps/{outbound-bot,rag}/evaluation/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.base] },
  {
    // No text may hold up whoever reads it; tools/pumps looks at patterns that are put together at run time.
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  prettier,
);
