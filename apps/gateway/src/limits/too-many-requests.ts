import { HttpProblem } from '../problems/http-problem';

/** @param seconds until the limit lets the client in again */
export function tooManyRequests(seconds: number): HttpProblem {
  const when = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return new HttpProblem('http.too_many_requests', `That was a lot of requests at once. Please try again in ${when}.`, {
    retry_after: seconds,
  });
}
