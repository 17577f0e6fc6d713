/** The gateway as the browser reaches it. Read at request time, so one build serves every environment. */
export function apiUrl(): string {
  return (process.env.API_URL ?? 'http://localhost:8000').replace(/(?<!\/)\/+$/, '');
}

/** The website as its visitors and search engines reach it. */
export function webUrl(): string {
  return (process.env.PUBLIC_WEB_URL ?? 'http://localhost:3000').replace(/(?<!\/)\/+$/, '');
}
