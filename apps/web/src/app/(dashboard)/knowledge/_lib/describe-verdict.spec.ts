import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import type { Passage } from '@/lib/api-types';
import knowledge from '../../../../../messages/en/knowledge.json';
import { describeVerdict } from './describe-verdict';

const t = createTranslator({ locale: 'en', messages: { knowledge }, namespace: 'knowledge' });

const passage = (read_by_bot: boolean): Passage => ({
  document_id: 'd',
  title: 'Water',
  heading: '',
  source_file: 'water.md',
  category: 'water',
  chunk_index: 0,
  chunk_text: 'Soft.',
  score: 0.7,
  has_answers: false,
  read_by_bot,
  left_out: [],
});

describe('describeVerdict', () => {
  it('counts only the passages that the bot would read', () => {
    const verdict = describeVerdict(
      {
        answer: null,
        answerable: true,
        results: [passage(true), passage(true), passage(false)],
      },
      t,
    );
    expect(verdict.answers).toBe(true);
    expect(verdict.explanation).toContain('from 2 passages');
  });

  it('says that somebody wrote the answer', () => {
    const source = { document_id: 'd', title: 'Water', source_file: 'water.md' };
    const answer = { answer_id: 'a', text: 'Yes, soft water.', source, confidence: 0.9 };
    expect(describeVerdict({ answer, answerable: true, results: [passage(false)] }, t)).toMatchObject({
      answers: true,
      sentence: 'The bot would give the written answer.',
    });
  });

  it('does not promise an answer from passages of which nothing is left', () => {
    const verdict = describeVerdict({ answer: null, answerable: true, results: [passage(false)] }, t);
    expect(verdict).toMatchObject({ answers: false, explanation: expect.stringContaining('must not read') as string });
  });

  it('says how to help where nothing answers', () => {
    const verdict = describeVerdict({ answer: null, answerable: false, results: [passage(false)] }, t);
    expect(verdict).toMatchObject({ answers: false, explanation: expect.stringContaining('Add a document') as string });
  });
});
