import { ApiProblem } from '@abbotsford/api-client';
import { describe, expect, it } from 'vitest';
import { asProblem } from './as-problem';

describe('asProblem', () => {
  it('keeps what the server said', () => {
    const problem = ApiProblem.unreachable();
    expect(asProblem(problem)).toBe(problem);
  });

  it('gives a sentence, and nothing of our code, for an error of the page', () => {
    const problem = asProblem(new TypeError('x is undefined'));
    expect(problem.message).toMatch(/reload/i);
    expect(problem.message).not.toContain('undefined');
  });
});
