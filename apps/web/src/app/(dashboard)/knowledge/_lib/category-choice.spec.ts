import { describe, expect, it } from 'vitest';
import { categoryChoice } from './category-choice';

const ofDocuments = [
  { category: 'beans', documents: 2 },
  { category: 'water', documents: 1 },
];

describe('categoryChoice', () => {
  it('has the categories of documents and of answers, each once and in the order of letters', () => {
    const listed = [{ category: 'visits' }, { category: 'beans' }];
    expect(categoryChoice(ofDocuments, listed, '')).toEqual(['beans', 'visits', 'water']);
  });

  it('keeps the chosen one when nothing of it is listed', () => {
    expect(categoryChoice(ofDocuments, [], 'visits')).toEqual(['beans', 'visits', 'water']);
  });
});
