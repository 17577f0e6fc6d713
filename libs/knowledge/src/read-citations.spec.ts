import { describe, expect, it } from 'vitest';
import type { Passage } from './passage';
import { readCitations, withoutMarkers } from './read-citations';

const passages = ['a', 'b', 'c'].map((title): Passage => ({
  document_id: title,
  title,
  source: `${title}.md`,
  text: title,
  score: 1,
}));
const cited = (answer: string): string =>
  readCitations(answer, passages)
    .map(({ title }) => title)
    .join('');

describe('citations of an answer', () => {
  it.each([
    ['On Tuesdays [2].', 'b'],
    ['On Tuesdays.[2] Order by noon. [1]', 'ba'],
    ['Both say so [1, 3].', 'ac'],
    ['Both say so [1][3], and again [3].', 'ac'],
    ['A footnote [^2] and another form 【3】.', 'bc'],
    ['None at all.', ''],
  ])('are read from %j', (answer, expected) => {
    expect(cited(answer)).toBe(expected);
  });

  it.each(['It says so [4].', 'It says so [0].', 'It says so [99].', 'See [a] and [].'])(
    'are dropped when there is no such passage: %j',
    (answer) => {
      expect(cited(answer)).toBe('');
    },
  );

  it.each([
    ['On Tuesdays [2].', 'On Tuesdays.'],
    ['On Tuesdays.[2] Order by noon. [1, 7]', 'On Tuesdays. Order by noon.'],
    ['It costs $12 【3†source】.', 'It costs $12.'],
    ['Ask for [name] or 3 [kg].', 'Ask for [name] or 3 [kg].'],
  ])('are not read out: %j', (answer, expected) => {
    expect(withoutMarkers(answer)).toBe(expected);
  });
});
