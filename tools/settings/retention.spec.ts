import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { collectionsOf, type RetentionRule } from '@abbotsford/service-kit';

/** Every service refuses to start with a collection that has no rule, so these are all. */
const keeping = Object.entries(collectionsOf).filter(([, collections]) => collections.length > 0);
const ofServices = keeping.map(async ([service]) => {
  const exported: Record<string, readonly RetentionRule[]> = await import(
    `../../apps/${service}/src/retention.data.ts`
  );
  return Object.values(exported).flat();
});
const rules = (await Promise.all(ofServices)).flat();

it.each(rules.map((rule) => [rule.collection, rule] as const))(
  'docs/ARCHITECTURE.md says how long %s is kept',
  async (collection, rule) => {
    const text = await readFile(path.join(import.meta.dirname, '../../docs/ARCHITECTURE.md'), 'utf8');
    const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${collection}\``));
    expect(row).toBeDefined();
    const setting = 'swept' in rule ? rule.swept : 'days' in rule && typeof rule.days === 'string' ? rule.days : null;
    if (setting !== null) expect(row).toContain(`\`${setting}\``);
  },
);
