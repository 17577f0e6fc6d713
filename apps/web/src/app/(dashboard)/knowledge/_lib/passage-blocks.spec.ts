import { describe, expect, it } from 'vitest';
import { passageBlocks } from './passage-blocks';

describe('a passage as it is shown', () => {
  it('has its tables apart from its text', () => {
    const passage =
      'Prices hold from May.\n\n| Weight | Price |\n| --- | ---: |\n| 1 kg | $28 |\n| 5 kg | $120 |\nWith GST.';
    expect(passageBlocks(passage)).toEqual([
      { kind: 'text', text: 'Prices hold from May.' },
      {
        kind: 'table',
        header: ['Weight', 'Price'],
        rows: [
          ['1 kg', '$28'],
          ['5 kg', '$120'],
        ],
      },
      { kind: 'text', text: 'With GST.' },
    ]);
  });

  it('keeps empty cells in their places, and bars that belong to a cell', () => {
    expect(passageBlocks('| a |  |\n| - | - |\n|  | b \\| c |')).toEqual([
      { kind: 'table', header: ['a', ''], rows: [['', 'b | c']] },
    ]);
  });

  it.each(['a | b', '| a | b |', '| - | - |', '|', '||', ''])(
    'is text as it stands without a header: %j',
    (passage) => {
      expect(passageBlocks(passage)).toEqual(passage === '' ? [] : [{ kind: 'text', text: passage }]);
    },
  );

  it('takes no time for bars without end', () => {
    const before = performance.now();
    passageBlocks('|'.repeat(20_000));
    passageBlocks('| - |\n'.repeat(4_000));
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
