import { describe, expect, it } from 'vitest';
import { changedFields, draftOf, isChanged } from './document-draft';
import { documentFixture } from './document.fixture';

const draft = draftOf(documentFixture());

describe('changedFields', () => {
  it('is empty when nothing was changed', () => {
    expect(changedFields(draft, { ...draft })).toEqual({});
  });

  it('leaves out what is as it was', () => {
    expect(changedFields(draft, { ...draft, content: 'New.' })).toEqual({ content: 'New.' });
  });
});

describe('isChanged', () => {
  it('tells a draft from what was stored', () => {
    expect(isChanged(draft, { ...draft })).toBe(false);
    expect(isChanged(draft, { ...draft, title: 'Scale' })).toBe(true);
  });

  it('takes white space for a change, since it may be one in Markdown', () => {
    expect(isChanged(draft, { ...draft, content: `${draft.content}\n` })).toBe(true);
  });
});
