import { el } from '../dom';
import type { PanelMessages } from '../messages';
import type { ChatEntry } from './chat-state';

/** The conversation as plain text, a paragraph for each message. */
export const transcriptOf = (entries: readonly ChatEntry[], words: PanelMessages): string =>
  entries.map((entry) => lineOf(entry, words)).join('\n\n');

function lineOf({ role, name, text, sources = [] }: ChatEntry, words: PanelMessages): string {
  if (role === 'end') return words.ended;
  if (role === 'note') return text;
  const said = `${role === 'visitor' ? words.you : (name ?? words.assistant)}: ${text}`;
  return sources.length === 0 ? said : `${said}\n(${sources.join(', ')})`;
}

const PAPER = 'body{margin:2rem;font:12pt/1.5 sans-serif;color:black;background:white}p{white-space:pre-wrap}';

/** Prints a text on paper of its own: the page around is not touched, and nothing of it is printed. */
export function printText(title: string, text: string): void {
  const frame = el('iframe', { 'aria-hidden': 'true', tabindex: '-1' });
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  document.body.append(frame);
  const { contentWindow, contentDocument } = frame;
  if (!contentWindow || !contentDocument) return frame.remove();
  const { CSSStyleSheet: Sheet } = contentWindow as unknown as { CSSStyleSheet: typeof CSSStyleSheet };
  const sheet = new Sheet();
  sheet.replaceSync(PAPER);
  contentDocument.adoptedStyleSheets = [sheet];
  contentDocument.title = title;
  contentDocument.body.append(...text.split('\n\n').map((paragraph) => el('p', {}, [paragraph])));
  contentWindow.addEventListener('afterprint', () => frame.remove());
  contentWindow.print();
}
