import { describe, expect, it } from 'vitest';
import type { Passage } from './passage';
import { extractiveAnswer } from './extractive-answer';

const passage = (title: string, text: string, score = 0.5): Passage => ({
  document_id: title,
  title,
  source: `${title}.md`,
  text,
  score,
});

const delivery = passage(
  'Delivery',
  '# Delivery\n\n- We deliver across Australia within two working days.\n- Orders over 10 kg travel **free of charge**. Where do you live? Express is possible.',
);
const machines = passage(
  'Machines',
  'We service espresso machines in every state. See [our page](https://example.com/x) for machines. Roasting happens on Tuesdays.',
);

describe('an answer from passages', () => {
  it('takes the sentence that shares most with the question, and cites its passage', () => {
    const { text, cited } = extractiveAnswer('How soon do you deliver in Australia?', [machines, delivery], false);
    expect(text).toBe('We deliver across Australia within two working days.');
    expect(cited).toEqual([delivery]);
  });
  it('drops marks of Markdown, headings and link targets', () => {
    expect(extractiveAnswer('Is delivery of orders free?', [delivery], false).text).toContain(
      'Orders over 10 kg travel free of charge.',
    );
    expect(extractiveAnswer('the page for machines', [machines], true).text).toBe('See our page for machines.');
  });
  it('never repeats a question out of a passage', () => {
    expect(extractiveAnswer('Where do you live?', [delivery], false).text).not.toContain('?');
  });
  it('is one sentence when it is to be brief', () => {
    const both = passage('Freshness', 'Beans stay fresh for six weeks. Fresh beans need rest for a week.');
    expect(extractiveAnswer('How long are beans fresh?', [both], false).text).toBe(
      'Beans stay fresh for six weeks. Fresh beans need rest for a week.',
    );
    expect(extractiveAnswer('How long are beans fresh?', [both], true).text).toBe('Beans stay fresh for six weeks.');
  });
  it('stays short however long the passages are', () => {
    const long = passage(
      'Long',
      Array.from(
        { length: 40 },
        (_, i) => `Beans are fresh for ${i} weeks when they are kept in a cool and dry and dark place at home.`,
      ).join(' '),
    );
    expect(extractiveAnswer('How long are beans fresh?', [long], false).text.length).toBeLessThan(500);
  });
  it('says the same sentence once when two passages overlap', () => {
    expect(
      extractiveAnswer('deliver in Australia', [delivery, { ...delivery, source: 'copy.md' }], false).text.match(
        /two working days/g,
      ),
    ).toHaveLength(1);
  });
  it('is empty when the passages have no sentence', () => {
    expect(extractiveAnswer('anything', [passage('Empty', '# Heading\n---')], false)).toEqual({ text: '', cited: [] });
  });
  it('answers each part of a question', () => {
    const { text } = extractiveAnswer(
      'Do you deliver in Australia? And do you service espresso machines?',
      [delivery, machines],
      false,
    );
    expect(text).toContain('within two working days');
    expect(text).toContain('service espresso machines');
  });
  it('gives the row of a table that is asked for', () => {
    const table = '| model | price |\n| --- | --- |\n| Alba 1 | $6,900 |\n| Alba 2 | $12,400 |';
    const { text } = extractiveAnswer('What is the price of the Alba 2?', [passage('Machines', table)], true);
    expect(text).toBe('Alba 2: price $12,400.');
  });
  it('weighs words by what they tell: a word of every sentence chooses none', () => {
    const blends = passage(
      'Blends',
      'Foundry is a coffee for milk. Merri is a coffee for everybody. Daybreak is a light coffee.',
    );
    expect(extractiveAnswer('Which coffee is light?', [blends], true).text).toBe('Daybreak is a light coffee.');
  });
  it('cuts a sentence that runs on', () => {
    const endless = passage('Beans', `Beans stay fresh, ${'and so do other things, '.repeat(40)}as we know.`);
    const { text } = extractiveAnswer('Do beans stay fresh?', [endless], false);
    expect(text.length).toBeLessThanOrEqual(302);
    expect(text).toMatch(/ …$/);
  });
});
