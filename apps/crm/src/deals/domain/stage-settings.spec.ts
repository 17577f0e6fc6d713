import { describe, expect, it } from 'vitest';
import { initialStages } from './deal-stages.data';
import { inOrder, stageErrors } from './stage-settings';

describe('the columns of the board', () => {
  it('are each named once', () => {
    expect(stageErrors(initialStages)).toEqual([]);
    expect(stageErrors(initialStages.slice(1))).toEqual([
      { field: 'stages', message: 'must have each stage once: new-lead' },
    ]);
    const twice = [...initialStages.slice(1), ...initialStages.slice(1, 2)];
    expect(stageErrors(twice)).toMatchObject([{ field: 'stages' }, { field: 'stages.5.title' }]);
  });

  it('have names that can be told apart', () => {
    const alike = initialStages.map((stage) => (stage.id === 'lost' ? { ...stage, title: ' won' } : stage));
    expect(stageErrors(alike)).toEqual([
      { field: 'stages.5.title', message: 'must not be the name of another column' },
    ]);
  });

  it('keep their order, in whichever they are sent', () => {
    expect(inOrder(initialStages.toReversed())).toEqual(initialStages);
  });
});
