import { decodeText } from '../decode-text';
import { LoadFailure } from '../load-failure';
import type { LoadedText } from '../loaded-text';

/** Plain text names no title of its own. */
export function loadPlainText(bytes: Uint8Array): LoadedText {
  const content = decodeText(bytes);
  if (content === null) throw new LoadFailure('unknown_encoding');
  return { title: null, content };
}
