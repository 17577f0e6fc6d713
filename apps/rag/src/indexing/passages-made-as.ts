import { EMBEDDINGS } from '../embedding/embedding-service';
import { CHUNKS } from '../retrieval/chunk-document';

/** Names the way in which passages are made today. */
export const PASSAGES = `${CHUNKS} ${EMBEDDINGS}`;
