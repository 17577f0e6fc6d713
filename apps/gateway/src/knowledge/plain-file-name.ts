import { documentExtensions } from '@abbotsford/contracts';

const MAX_LENGTH = 200;

/** The name of a file without folders and without what nobody sees; undefined when it is of no kind that we read. */
export function plainFileName(sent: string | undefined): string | undefined {
  const name = (sent ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/\p{C}/gu, '')
    .trim();
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, Math.max(0, dot)).trim();
  const extension = name.slice(dot + 1).toLowerCase();
  if (stem === '' || !documentExtensions.some((known) => known === extension)) return undefined;
  return `${stem.slice(0, MAX_LENGTH - extension.length - 1).toWellFormed()}.${extension}`;
}
