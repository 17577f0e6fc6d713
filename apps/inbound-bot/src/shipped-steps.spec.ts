import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../test/figures';
import { dangers } from './domain/scenarios/dangers.data';
import { scenarios } from './domain/scenarios/scenarios';

const knowledgeBase = path.join(import.meta.dirname, '../../rag/knowledge-base');
const documents = new Map(
  readdirSync(knowledgeBase)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(path.join(knowledgeBase, name), 'utf8')]),
);

const helps = [
  ...scenarios.flatMap(({ category, faults }) =>
    faults.map(({ name, steps }) => ({ of: `${category} ${name}`, steps })),
  ),
  ...dangers.map(({ danger, steps }) => ({ of: danger, steps })),
];

describe('what we ship of knowledge', () => {
  it.each(helps)('says all figures of the steps with their units: $of', ({ steps }) => {
    const invented = steps.flatMap(({ text, source }) => {
      const known = new Set(figuresIn(documents.get(source) ?? '', { bare: true }));
      return figuresIn(text).flatMap((figure) => (known.has(figure) ? [] : [`${figure} is not in ${source}: ${text}`]));
    });
    expect(invented).toEqual([]);
  });

  it.each(helps)('has the pages that the steps are from: $of', ({ steps }) => {
    expect(steps.filter(({ source }) => !documents.has(source))).toEqual([]);
  });

  it.each(scenarios)('has the pages of the scenario, one of its category at least: $category', ({ knowledge }) => {
    const texts = knowledge.documents.map((name) => documents.get(name) ?? '');
    expect(texts).not.toContain('');
    expect(texts.some((text) => text.includes(`\ncategory: ${knowledge.category}\n`))).toBe(true);
  });
});
