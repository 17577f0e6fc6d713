import { createHash } from 'node:crypto';

/** Names how embeddings are made; embeddings made in another way can't be compared. */
export const EMBEDDINGS = 'bge-small-en-v1.5-q8/sentences-2';

export interface PassageToEmbed {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** The same for two passages exactly when their embeddings are: unchanged passages are not embedded again. */
export function contentHash({ title, heading, text }: PassageToEmbed): string {
  return createHash('sha256')
    .update(JSON.stringify([EMBEDDINGS, title, heading, text]))
    .digest('hex');
}
