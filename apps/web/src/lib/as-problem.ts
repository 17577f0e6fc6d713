import { ApiProblem } from '@abbotsford/api-client';

/** Makes a problem of whatever was thrown, so that a page has one kind of failure to show. */
export function asProblem(failure: unknown): ApiProblem {
  if (failure instanceof ApiProblem) return failure;
  return new ApiProblem(0, 'page', 'Something went wrong on this page. Reload it and try again.');
}
