import { describe, expect, it } from 'vitest';
import { caseFiles, parseEvalArgs } from './parse-eval-args';

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

describe('caseFiles', () => {
  it.each([
    [['cases.json'], ['cases.json']],
    [
      ['--only', 'happy', 'cases.json', '--verbose', 'more.json'],
      ['cases.json', 'more.json'],
    ],
    [['--json', 'report.json'], []],
    [['--only', 'happy'], []],
    [[], []],
  ])('are in %j: %j', (args, expected) => {
    expect(caseFiles(args)).toEqual(expected);
  });
});
