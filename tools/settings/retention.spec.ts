import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { authRetention } from '../../apps/auth/src/retention.data';
import { crmRetention } from '../../apps/crm/src/retention.data';
import { outboundBotRetention } from '../../apps/outbound-bot/src/retention.data';
import { ragRetention } from '../../apps/rag/src/retention.data';

/** Every service refuses to start with a collection that has no rule, so these are all. */
const rules = [...authRetention, ...crmRetention, ...outboundBotRetention, ...ragRetention];

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
