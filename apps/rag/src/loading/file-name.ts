import { documentExtensions, type DocumentExtension } from '@abbotsford/contracts';

/** @throws Error for a name that the contract refuses */
export function extensionOf(fileName: string): DocumentExtension {
  const written = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const extension = documentExtensions.find((known) => known === written);
  if (!extension) throw new Error(`${fileName} is of no kind that becomes a document`);
  return extension;
}

export const nameWithoutExtension = (fileName: string): string =>
  fileName.slice(0, fileName.lastIndexOf('.')).trim() || fileName;
