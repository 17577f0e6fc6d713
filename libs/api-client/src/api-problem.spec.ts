import { describe, expect, it } from 'vitest';
import { ApiProblem } from './api-problem';

describe('ApiProblem', () => {
  const document = {
    type: 'urn:abbotsford:problem:deal.stale_version',
    title: 'The deal was changed meanwhile',
    status: 409,
    detail: 'Someone else moved it.',
    request_id: 'request-1',
    errors: [{ field: 'email', message: 'must be an email address' }, 'nonsense'],
    current: { version: 5 },
  };

  it('tells what the problem document says', () => {
    const problem = ApiProblem.from(409, document, '3');
    expect(problem).toMatchObject({
      status: 409,
      code: 'deal.stale_version',
      message: 'Someone else moved it.',
      retryAfter: 3,
    });
    expect(problem.requestId).toBe('request-1');
    expect(problem.current).toEqual({ version: 5 });
    expect(problem.errors).toHaveLength(1);
    expect(problem.forField('email')).toBe('must be an email address');
    expect(problem.forField('name')).toBeUndefined();
  });

  it('speaks of a field without its name in the API, which no person knows', () => {
    const errors = [{ field: 'current_password', message: 'current_password is wrong' }];
    expect(ApiProblem.from(422, { ...document, errors }).forField('current_password')).toBe('This is wrong.');
  });

  it.each([undefined, null, 'text', [], {}])('has a sentence when the answer was %j', (body) => {
    const problem = ApiProblem.from(502, body);
    expect(problem.code).toBe('unknown');
    expect(problem.message).toMatch(/\.$/);
    expect(problem.retryAfter).toBeUndefined();
  });
});
