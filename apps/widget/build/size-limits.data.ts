/** Bytes that a visitor's browser loads, compressed by gzip. The build fails above them. */
export const sizeLimits = {
  /** Loaded with every page. */
  loader: 10 * 1_024,
  /** Loaded when the chat is opened, with the largest language. */
  panel: 24 * 1_024,
  /** Loaded when somebody wants to speak, with the largest language. */
  voice: 12 * 1_024,
  /** Loaded when somebody wants to see a face. */
  avatar: 6 * 1_024,
} as const;
