import { describe, expect, it } from 'vitest';
import { roundsOf } from './rounds';

const places = { publicCases: '/runner', ownCases: '/evals' };
const passing = ['/runner/outbound-public.json', '/evals/outbound.json'];
const measures = ['/evals/short-inputs.json', '/evals/people-talking.json'];

describe('roundsOf', () => {
  it('plays what has to pass, and the measures apart from it', () => {
    expect(roundsOf(['--only', 'happy'], places)).toEqual([
      [...passing, '--only', 'happy'],
      [...measures, '--only', 'happy'],
    ]);
  });

  it('plays the files that are named and no others', () => {
    expect(roundsOf(['cases.json', '--verbose'], places)).toEqual([['cases.json', '--verbose']]);
  });

  it('plays all that there is of the support bot', () => {
    const files = ['inbound.json', 'inbound-everyday.json', 'inbound-talking.json', 'inbound-attacks.json'].map(
      (name) => `/evals/${name}`,
    );
    expect(roundsOf(['inbound', '--only', 'safety'], places)).toEqual([
      ['/runner/inbound-public.json', ...files, '--only', 'safety'],
    ]);
  });

  it.each([[['--min', '0.9']], [['--json', 'report.json']]])('leaves the measures out with %j', (args) => {
    expect(roundsOf(args, places)).toEqual([[...passing, ...args]]);
  });
});
