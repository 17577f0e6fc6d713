/** The gateway as the browser reaches it. Read at request time, so one build serves every environment. */
export function apiUrl(): string {
  return (process.env.API_URL ?? 'http://localhost:8000').replace(/(?<!\/)\/+$/, '');
}
