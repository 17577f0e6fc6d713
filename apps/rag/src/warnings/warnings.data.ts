import type { DocumentWarningCode } from '@abbotsford/contracts';

/**
 * What an editor is told, of one and of several. `{count}`, `{pages}`, `{example}` and `{title}` are filled in; all say
 * what was done and what the editor can do.
 */
export const warningSentences: Readonly<Record<DocumentWarningCode, readonly [one: string, several: string]>> = {
  pages_without_text: [
    'Page {pages} has hardly any text that can be read; it is probably a picture. If it says something that customers ask for, write it into the text.',
    'Pages {pages} have hardly any text that can be read; they are probably pictures. If they say something that customers ask for, write it into the text.',
  ],
  hidden_text: [
    'A part that readers of the file do not see was left out: “{example}”. If customers should know it, write it into the text.',
    '{count} parts that readers of the file do not see were left out, the first of them: “{example}”. If customers should know it, write it into the text.',
  ],
  footnotes: [
    'The mark of a note was taken out of the text, so that nobody reads it as part of a number. Please see whether the note still says what it belongs to.',
    'The marks of {count} notes were taken out of the text, so that nobody reads them as part of a number. Please see whether the notes still say what they belong to.',
  ],
  tables: [
    'A table was put together from where its words stand on the page. Please compare its rows and columns with the file.',
    '{count} tables were put together from where their words stand on the page. Please compare their rows and columns with the file.',
  ],
  undecoded: [
    'A letter could not be read; a “�” stands for it. Please correct it in the text.',
    '{count} letters could not be read; a “�” stands for each. Please correct them in the text.',
  ],
  little_text: [
    'There is very little text in it: {count} word. Please see whether something is missing.',
    'There is very little text in it: {count} words. Please see whether something is missing.',
  ],
  orders: [
    'The bot does not read a part that tells it what to do: “{example}”. Write it as a fact, or for people.',
    'The bot does not read {count} parts that tell it what to do, the first of them: “{example}”. Write them as facts, or for people.',
  ],
  same_text: [
    'The document “{title}” says the same. The bot may tell customers from either, and one that is changed contradicts the other: please delete one.',
    '{count} other documents say the same, one of them “{title}”. The bot may tell customers from any of them, and one that is changed contradicts the others: please keep one.',
  ],
  same_title: [
    'The document “{title}” has the same title. If one of them is an older version, please delete it: the bot may tell customers from either.',
    '{count} other documents have the same title, one of them “{title}”. If some are older versions, please delete them: the bot may tell customers from any of them.',
  ],
};
