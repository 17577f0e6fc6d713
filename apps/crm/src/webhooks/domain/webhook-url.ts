/** Why nothing can be sent to an address, as the person reads who gave it; null when it is fine. */
export function urlProblem(text: string, allowsHttp: boolean): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return 'url must be an address like https://example.com/hooks';
  if (url.protocol === 'http:' && !allowsHttp) return 'url must begin with https://';
  if (url.username !== '' || url.password !== '') return 'url must be without a user and a password';
  if (url.hash !== '') return 'url must be without a part after #';
  return null;
}
