import { loadingLimits } from './loading-limits.data';

const { pages, seconds, characters } = loadingLimits;

/** Why a file gives no document, and what its editor can do about it. `{named}` and `{found}` are kinds of file. */
export const loadFailures = {
  empty:
    'The file has no text that can be read; perhaps it is a scan. Please upload a version with text in it, or write the text here.',
  encrypted: 'The file is protected by a password. Please save it without one, and upload that.',
  damaged: 'The file is damaged: it cannot be read to its end. Please save it anew, and upload that.',
  mislabelled:
    'The name says that the file is {named}, but it is {found}. Please save it in the format of its name, and upload that.',
  unknown_encoding: 'The letters of the file cannot be read. Please save it in the encoding UTF-8, and upload that.',
  unpacks_too_large:
    'The file unpacks to far more than a document has. Please make it smaller, for instance by taking pictures out.',
  too_many_pages: `The file has more than ${pages} pages. Please split it into several.`,
  too_long: `The file has more than ${characters.toLocaleString('en-AU')} characters of text. Please split it into several.`,
  too_much_structure:
    'The file is made of far more parts within each other than a text needs. Please save it in a simpler form, or copy its text here.',
  too_slow: `Reading the file took longer than ${seconds} seconds. Please save it in a simpler form, or split it.`,
  too_heavy: 'Reading the file takes too much memory. Please save it in a simpler form, or split it.',
  often_interrupted: 'The file could not be read, several times. Please save it in a simpler form, or ask for help.',
} as const;

export type LoadFailureCode = keyof typeof loadFailures;
