import { documentExtensions, existingFileChoices } from '@abbotsford/contracts';

/** Fields of the form that carries a document, besides its file. */
export const formFields = ['title', 'category', 'existing'] as const;
export type FormField = (typeof formFields)[number];

const names = documentExtensions.map((extension) => `.${extension}`);
export const documentNames = `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The form as the API document shows it. */
export const documentForm = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: `One file whose name ends in ${documentNames}` },
    title: {
      type: 'string',
      maxLength: 200,
      description: "Without it the document's own title or first heading, else the name of the file",
    },
    existing: {
      type: 'string',
      enum: existingFileChoices,
      description:
        'Where there is a document from a file of this name: replace its text, or keep it beside this one. Without it 409',
    },
    category: { type: 'string', maxLength: 100, description: "Without it the document's own, else `general`" },
  },
} as const;
