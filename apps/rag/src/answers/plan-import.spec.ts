import { describe, expect, it } from 'vitest';
import type { StoredAnswer } from './answers.repository';
import { planImport } from './plan-import';

const text = (first: string, answer = 'Yes.') => ({
  questions: [first, `is it so: ${first}`],
  answer,
  category: 'delivery',
  document_id: null,
});
const stored = (id: string, first: string, more: Partial<StoredAnswer> = {}): StoredAnswer => ({
  ...text(first),
  ...{ id, status: 'ready', imported: true, version: 1, import_key: first.toLowerCase() },
  ...{ created_at: '', updated_at: '', created_by: '', updated_by: '' },
  ...more,
});

describe('an import of written answers', () => {
  it('adds what is new, changes what is other, and removes what is gone', () => {
    const plan = planImport([text('A'), text('B', 'No.')], [stored('1', 'B'), stored('2', 'C')]);
    expect(plan).toMatchObject({ add: [text('A')], change: [{ text: text('B', 'No.') }], remove: ['2'], kept: 0 });
  });
  it('does nothing where all is the same', () => {
    expect(planImport([text('A')], [stored('1', 'A')])).toEqual({ add: [], change: [], remove: [], kept: 0 });
  });
  it('leaves alone what an editor changed', () => {
    const plan = planImport([text('A', 'No.')], [stored('1', 'A', { imported: false, answer: 'Perhaps.' })]);
    expect(plan).toEqual({ add: [], change: [], remove: [], kept: 1 });
  });
  it('stands aside for what an editor wrote to the same question', () => {
    const plan = planImport([text('A')], [stored('1', 'a!', { imported: false, import_key: null })]);
    expect(plan).toEqual({ add: [], change: [], remove: [], kept: 1 });
  });
});
