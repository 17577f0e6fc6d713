import type { SpeechFormat } from '@abbotsford/contracts';

/** What the provider is asked for. Pieces of either may be put one behind the other. */
export const audioOut = {
  mp3: { encoding: 'mp3' },
  linear16: { encoding: 'linear16', container: 'none', sample_rate: 24_000 },
} as const satisfies Record<SpeechFormat, object>;
