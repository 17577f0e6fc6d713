import { ApiProblem } from '@abbotsford/api-client';
import { expect, it } from 'vitest';
import en from '../../messages/en.json';
import { explainFailure } from './explain-failure';

it.each([
  [new ApiProblem(429, 'rate_limited', 'x', {}, 12), 'Please try again in 12 s.'],
  [new ApiProblem(429, 'rate_limited', 'x'), 'Please try again in a minute.'],
  [new ApiProblem(503, 'service.unavailable', 'A part is away.'), 'A part is away.'],
  [ApiProblem.unreachable(), 'Check your connection'],
  [new TypeError('of ours'), 'Something went wrong.'],
])('tells the visitor what to do after %s', (failure, sentence) => {
  expect(explainFailure(failure, en.panel)).toContain(sentence);
});
