import { describe, expect, it } from 'vitest';
import { namesCases, parseEvalArgs } from './parse-eval-args';

describe('parseEvalArgs', () => {
  it('keeps its own flags and leaves the rest to the runner, in order', () => {
    const args = ['cases.json', '--runner', 'my.mjs', '--only', 'happy', '--base', 'http://here', '--verbose'];
    expect(parseEvalArgs(args)).toEqual({
      wantsHelp: false,
      base: 'http://here',
      runner: 'my.mjs',
      forRunner: ['cases.json', '--only', 'happy', '--verbose'],
    });
  });

  it('asks for no base when none is given, so that a stack is started', () => {
    expect(parseEvalArgs(['cases.json']).base).toBeUndefined();
  });

  it('sees a wish for help', () => {
    expect(parseEvalArgs(['--help']).wantsHelp).toBe(true);
  });
});

describe('namesCases', () => {
  it.each([
    [['cases.json'], true],
    [['--only', 'happy', 'cases.json', '--verbose'], true],
    [['--json', 'report.json'], false],
    [['--only', 'happy'], false],
    [[], false],
  ])('tells of %j: %s', (args, expected) => {
    expect(namesCases(args)).toBe(expected);
  });
});
