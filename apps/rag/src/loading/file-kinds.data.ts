import type { DocumentExtension } from '@abbotsford/contracts';

export type FileKind = 'plain text' | 'markdown' | 'html' | 'pdf' | 'docx';

export const kindOfExtension: Readonly<Record<DocumentExtension, FileKind>> = {
  txt: 'plain text',
  md: 'markdown',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

/** As an editor would call them; what is not here is called by its extension. */
export const kindNames: Readonly<Record<string, string>> = {
  'plain text': 'plain text',
  markdown: 'Markdown',
  html: 'a web page',
  pdf: 'a PDF',
  docx: 'a Word document (.docx)',
  cfb: 'an old Office document (.doc, .xls or .ppt)',
  rtf: 'an RTF document',
  xlsx: 'an Excel sheet',
  pptx: 'a PowerPoint presentation',
  odt: 'an OpenDocument text',
  zip: 'a ZIP archive',
  jpg: 'a picture',
  png: 'a picture',
  gif: 'a picture',
  webp: 'a picture',
};
