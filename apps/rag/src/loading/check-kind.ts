import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from './decode-text';
import { kindNames, type FileKind } from './file-kinds.data';
import { LoadFailure } from './load-failure';

/** Before the header of a pdf may stand this much that is none of it. */
const PDF_HEADER_WITHIN = 1_024;
/** As much of a text as tells a web page by its first tag. */
const FIRST_TAG = 20;
/** In UTF-16, as the container of a protected Office document has it. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Looks at the bytes whether the file is what its name says.
 * @throws LoadFailure `mislabelled` or `encrypted`
 */
export async function checkKind(named: FileKind, bytes: Uint8Array): Promise<void> {
  const found = await kindOf(bytes);
  if (accepts[named](found)) return;
  if (named === 'docx' && found === 'cfb' && Buffer.from(bytes).includes(ENCRYPTED_PACKAGE)) {
    throw new LoadFailure('encrypted');
  }
  const nameOf = (kind: string): string => kindNames[kind] ?? `a .${kind} file`;
  if (found === 'unknown') throw new LoadFailure(isText(named) ? 'unknown_encoding' : 'damaged');
  throw new LoadFailure('mislabelled', { named: nameOf(named), found: nameOf(found) });
}

const isText = (kind: FileKind): boolean => kind !== 'pdf' && kind !== 'docx';

const accepts: Readonly<Record<FileKind, (found: string) => boolean>> = {
  'plain text': (found) => found === 'plain text',
  markdown: (found) => found === 'plain text',
  // A page in an older encoding is no text that we can read here, but says itself how to read it.
  html: (found) => found === 'html' || found === 'plain text' || found === 'unknown',
  pdf: (found) => found === 'pdf',
  // Which of the archives it is, its own loader sees better than the first bytes tell.
  docx: (found) => found === 'docx' || found === 'zip',
};

async function kindOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  if (start.includes('%PDF-') && /^\s*%PDF-|[^\x20-\x7e\s]/.test(start)) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  // Text comes first: "BM", "MZ" or "PK" begin a sentence as well as a picture, a program or an archive.
  const text = decodeText(bytes);
  if (text !== null) return /^<(?:!doctype html|html)\b/i.test(behindComments(text)) ? 'html' : 'plain text';
  return (await fileTypeFromBuffer(bytes))?.ext ?? 'unknown';
}

/** What a text says first, comments aside; empty when one of them has no end. */
function behindComments(text: string): string {
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (!text.startsWith('<!--', at)) return text.slice(at, at + FIRST_TAG);
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return '';
    at = end + 3;
  }
}
