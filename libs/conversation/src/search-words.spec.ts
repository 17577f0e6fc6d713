import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words';

describe('the words of a conversation', () => {
  it('are found whatever their case, accents and marks, each once', () => {
    expect(searchWords(['Café in BRUNSWICK!', 'a cafe, jo@example.com'])).toEqual([
      'cafe',
      'brunswick',
      'jo',
      'example',
      'com',
    ]);
  });
  it('leave out what stands in every conversation', () => {
    expect(searchWords(['Can you do this for me?'])).toEqual([]);
  });
  it('keep their script', () => {
    expect(searchWords(['नेहा 我的'])).toEqual(['नह', '我的']);
  });
});
