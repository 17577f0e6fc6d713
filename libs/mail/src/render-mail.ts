import type { MailContent, RenderedMail } from './mail-content';
import { mailStyles } from './mail-styles.data';

const SIGNATURE = 'Abbotsford Road Coffee Specialists';

/** Text and HTML of the same words. @throws Error when the subject is more than one line: it is a header */
export function renderMail(content: MailContent): RenderedMail {
  return { subject: headerText(content.subject), text: textOf(content), html: htmlOf(content) };
}

/** A text that may stand in a header. @throws Error when it could begin another one */
export function headerText(text: string): string {
  if (/[\u0000-\u001F\u007F\u0085\u2028\u2029]/.test(text)) throw new Error('A mail header has to be one line of text');
  return text;
}

function textOf({ greeting, paragraphs, action, notes = [] }: MailContent): string {
  const lines = [greeting, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), ...notes];
  return `${lines.join('\n\n')}\n\n-- \n${SIGNATURE}\n`;
}

function htmlOf({ subject, greeting, paragraphs, action, notes = [] }: MailContent): string {
  const paragraph = (text: string, style: string = mailStyles.paragraph): string =>
    `<p style="${style}">${escaped(text)}</p>`;
  const link = action
    ? `<p style="${mailStyles.paragraph}"><a style="${mailStyles.action}" href="${escaped(action.url)}">${escaped(action.label)}</a></p>` +
      paragraph(action.url, mailStyles.address)
    : '';
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
    `<body style="${mailStyles.body}"><div style="${mailStyles.sheet}">`,
    ...[greeting, ...paragraphs].map((text) => paragraph(text)),
    link,
    ...notes.map((text) => paragraph(text, mailStyles.note)),
    paragraph(SIGNATURE, mailStyles.note),
    '</div></body></html>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
