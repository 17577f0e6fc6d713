import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { matterWordings } from './wording/matter-wordings.data';
import { knowledgeQuestions } from './policy/matters.data';

const knowledgeBase = path.join(import.meta.dirname, '../../rag/knowledge-base');
const read = (name: string): string => readFileSync(path.join(knowledgeBase, name), 'utf8');
const questions = readdirSync(path.join(knowledgeBase, 'questions')).map((name) => read(`questions/${name}`));

it.each(Object.entries(knowledgeQuestions))(
  'where to turn with a matter has a written answer in what we ship: %s',
  (_, question) => {
    expect(questions.some((file) => file.split('\n').includes(`    - ${question}`))).toBe(true);
  },
);

it('by when somebody gets in touch is what the shipped page promises', () => {
  expect(read('after-you-contact-us.md')).toContain('within one business day');
  const promises = Object.entries(matterWordings).filter(([id]) => id.startsWith('tell_next_steps.'));
  expect(promises.flatMap(([, all]) => all)).not.toHaveLength(0);
  for (const text of promises.flatMap(([, all]) => all)) expect(text).toMatch(/within one business|next business day/);
});

it('no number or address of ours is in the words of the dialogue itself', () => {
  for (const text of Object.values(matterWordings).flat()) expect(text).not.toMatch(/\d{4}|@|\bwww\./);
});
