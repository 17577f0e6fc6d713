/** 144 random bits as 24 characters of A-Z, a-z, 0-9, - and _. Whoever holds such a session id holds the chat. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
