import type { DocumentWarning } from '@abbotsford/contracts';
import type { DocumentKeys } from './document-keys';
import { warningOf } from './warning-of';

export interface LikeDocument extends Partial<DocumentKeys> {
  readonly id: string;
  readonly title: string;
  readonly created_at: Date;
}

/** Each document's warnings of others that say the same, or else have the same title; both of a pair have one. */
export function alikeFindings(documents: readonly LikeDocument[]): Map<string, DocumentWarning[]> {
  const all = [...new Map(documents.map((document) => [document.id, document])).values()].sort(
    (a, b) => a.created_at.getTime() - b.created_at.getTime() || (a.id < b.id ? -1 : 1),
  );
  const warnings = new Map<string, DocumentWarning[]>();
  const byText = groupBy(all, ({ text_key }) => text_key);
  const byTitle = groupBy(all, ({ title_key }) => title_key);
  for (const document of all) {
    const others = (group: readonly LikeDocument[] = []) => group.filter(({ id }) => id !== document.id);
    const same = others(byText.get(document.text_key ?? ''));
    const named = others(byTitle.get(document.title_key ?? '')).filter(
      ({ text_key }) => text_key !== document.text_key,
    );
    warnings.set(document.id, [
      // The oldest is the one that was there before.
      ...(same[0] ? [warningOf({ code: 'same_text', count: same.length }, same[0])] : []),
      ...(named[0] ? [warningOf({ code: 'same_title', count: named.length }, named[0])] : []),
    ]);
  }
  return warnings;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
