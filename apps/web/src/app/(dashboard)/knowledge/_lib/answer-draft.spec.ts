import { describe, expect, it } from 'vitest';
import { answerBody, emptyAnswer, isAnswerChanged } from './answer-draft';

const draft = { ...emptyAnswer, wordings: 'Do you deliver?\nIs there delivery?', answer: 'Yes.', category: 'orders' };

describe('answerBody', () => {
  it('takes each line for a wording, and empty lines for none', () => {
    const { questions } = answerBody({ ...draft, wordings: '\n Do you deliver? \n\nIs there delivery?\n' });
    expect(questions).toEqual(['Do you deliver?', 'Is there delivery?']);
  });

  it('says that there is no document, which takes away the one there was', () => {
    expect(answerBody(draft).document_id).toBeNull();
  });
});

describe('isAnswerChanged', () => {
  it('tells another text, category or document from what was stored', () => {
    expect(isAnswerChanged(draft, { ...draft, answer: 'No.' })).toBe(true);
    expect(isAnswerChanged(draft, { ...draft, category: 'beans' })).toBe(true);
    expect(isAnswerChanged(draft, { ...draft, documentId: '65f000000000000000000001' })).toBe(true);
  });

  it('takes empty lines between wordings for no change', () => {
    expect(isAnswerChanged(draft, { ...draft, wordings: `${draft.wordings}\n\n` })).toBe(false);
  });
});
