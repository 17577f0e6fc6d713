import { describe, expect, it } from 'vitest';
import { type Project, tagProblems } from './tag-problems';

const good: Project = { name: 'crm', root: 'apps/crm', tags: ['type:app', 'scope:crm', 'runtime:node'] };
const problemsOf = (changes: Partial<Project>): string[] => tagProblems([good, { ...good, ...changes }]);

describe('tagProblems', () => {
  it('finds nothing in a workspace that keeps the rules', () => {
    const library: Project = { name: 'ui', root: 'libs/ui', tags: ['type:lib', 'scope:shared', 'runtime:browser'] };
    expect(tagProblems([good, library])).toEqual([]);
  });

  it('lets a library run both in Node and in the browser', () => {
    const tags = ['type:lib', 'scope:shared', 'runtime:node', 'runtime:browser'];
    expect(tagProblems([{ name: 'contracts', root: 'libs/contracts', tags }])).toEqual([]);
  });

  it.each<[string, Partial<Project>, string]>([
    ['without a runtime', { tags: ['type:app', 'scope:crm'] }, 'apps/crm has no runtime: tag'],
    ['without any tag', { tags: [] }, 'apps/crm has no type: tag'],
    ['with two types', { tags: [...good.tags, 'type:lib'] }, 'apps/crm has more than one type: tag'],
    ['with a misspelt runtime', { tags: ['type:app', 'scope:crm', 'runtime:nod'] }, 'unknown tag runtime:nod'],
    ['that is an app among the libraries', { root: 'libs/crm' }, 'libs/crm is tagged type:app'],
    ['with the scope of another app', { tags: ['type:app', 'scope:auth', 'runtime:node'] }, 'tagged scope:auth'],
  ])('names a project %s', (_, changes, expected) => {
    expect(problemsOf(changes).join('\n')).toContain(expected);
  });
});
