import http from 'node:http';

/**
 * Whether an address answers well, and in time. `fetch` would do, but what it loads takes 13 MB of the supervisor for as
 * long as the platform runs.
 */
export const answersWell = (url: string, timeoutMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const options = { agent: false, signal: AbortSignal.timeout(timeoutMs) };
    const request = http.get(url, options, (response) => {
      response.destroy();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
