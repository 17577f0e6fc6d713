import { el } from '../../dom';
import { fill, type PanelMessages } from '../../messages';
import type { ChatEntry } from '../chat-state';
import { linkify } from '../linkify';

/** What is seen of an entry: while it is the same, its element stays, and nobody hears it twice. */
export const looksOf = ({ text, delivery, problem, sources }: ChatEntry): string =>
  JSON.stringify([text, delivery === 'queued' || delivery === 'failed' ? delivery : '', problem, sources]);

/** One message, or a remark between them. */
export function entryElement(entry: ChatEntry, words: PanelMessages, onRetry: (id: string) => void): HTMLElement {
  if (entry.role === 'note' || entry.role === 'end') {
    return el('p', { class: 'note', 'data-entry': entry.role }, [entry.role === 'end' ? words.ended : entry.text]);
  }
  const isOwn = entry.role === 'visitor';
  const author = isOwn ? words.you : (entry.name ?? words.assistant);
  const look = [isOwn ? 'visitor' : 'bot', ...(entry.delivery === 'failed' ? ['failed'] : [])];
  const parts = [el('span', { class: 'unseen' }, [`${author}: `]), ...paragraphs(entry.text)];
  return el('div', { class: isOwn ? 'message own' : 'message' }, [
    ...(entry.name === undefined ? [] : [el('p', { class: 'small', 'aria-hidden': 'true' }, [entry.name])]),
    el('div', { class: `bubble ${look.join(' ')}`, 'data-entry': entry.role }, parts),
    ...remarks(entry, words, onRetry),
  ]);
}

/** An answer and the next question stand apart. The blank lines between are for whoever copies the text. */
export const paragraphs = (text: string): (Node | string)[] =>
  text
    .split(/\n{2,}/)
    .flatMap((paragraph) => ['\n\n', el('p', { dir: 'auto' }, linkified(paragraph))])
    .slice(1);

const linkified = (text: string): (Node | string)[] =>
  linkify(text).map((part) =>
    part.href === undefined
      ? part.text
      : el('a', { href: part.href, target: '_blank', rel: 'noopener noreferrer nofollow' }, [part.text]),
  );

function remarks(entry: ChatEntry, words: PanelMessages, onRetry: (id: string) => void): HTMLElement[] {
  const { id, delivery, problem = '', sources = [] } = entry;
  if (delivery === 'queued') return [el('p', { class: 'small' }, [words.queued])];
  if (delivery === 'failed') {
    const again = el('button', { type: 'button', class: 'retry' }, [words.tryAgain], { click: () => onRetry(id) });
    return [el('p', { class: 'small problem' }, [`${problem} `, again])];
  }
  if (sources.length === 0) return [];
  return [el('p', { class: 'small' }, [fill(words.source, { titles: sources.join(', ') })])];
}
