import { withoutMarkers } from '@abbotsford/knowledge';
import { sayAs } from './say-as.data';

/** A sentence as people say it: prices, measures, numbers and addresses in words, nothing of markup. Empty when there is nothing to say. */
export function spokenForm(sentence: string): string {
  const said = sayAs.reduce((text, { writing, say }) => text.replace(writing, say), withoutMarkers(sentence));
  const clean = said
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[,.;:!?])/g, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(clean)) return '';
  return /[.!?…:;,。！？]["'”’)]*$/u.test(clean) ? clean : `${clean}.`;
}
