import { EMBEDDINGS } from '../embedding/content-hash';
import { CHUNKS } from '../retrieval/chunk-document';

/** Names the way in which passages are made today. */
export const PASSAGES = `${CHUNKS} ${EMBEDDINGS}`;
