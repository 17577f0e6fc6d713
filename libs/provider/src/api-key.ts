/** Shorter keys would be given away for the most part by four characters. */
const SHORTEST_KEY_TO_SHOW = 12;

/** What may be told of a key: `...` and its last four characters. */
export function apiKeySuffix(apiKey: string): string {
  return apiKey.length < SHORTEST_KEY_TO_SHOW ? '...' : `...${apiKey.slice(-4)}`;
}

/** The text with every occurrence of the key replaced by its suffix: providers echo wrong keys in their errors. */
export function withoutApiKey(text: string, apiKey: string): string {
  return text.replaceAll(apiKey, () => apiKeySuffix(apiKey));
}
