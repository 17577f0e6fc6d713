import type { Deal, DealFields } from '@/lib/api-types';
import { editable, type FieldName } from './deal-fields';

/** What somebody typed into the fields of a deal, as typed; fields that they left alone are missing. */
export type Edits = Partial<Record<FieldName, string>>;

/** A field as its control shows it. */
export const shown = (deal: Deal, name: FieldName): string => editable[name].show(deal);

/** The edits with one more; what is again as it was is none. */
export function edit(edits: Edits, deal: Deal, name: FieldName, text: string): Edits {
  const { [name]: _, ...rest } = edits;
  return text === shown(deal, name) ? rest : { ...rest, [name]: text };
}

/** What is sent to be saved: nothing of what was left alone, so that others' changes to it stay. */
export function patchOf(edits: Edits): Partial<DealFields> {
  return Object.assign({}, ...Object.entries(edits).map(([name, text]) => editable[name as FieldName].read(text)));
}

/** Edited fields that somebody else has changed since: saving would overwrite what they wrote. */
export function clashes(edits: Edits, before: Deal, now: Deal): FieldName[] {
  return (Object.keys(edits) as FieldName[]).filter((name) => {
    const current = shown(now, name);
    return shown(before, name) !== current && edits[name]?.trim() !== current;
  });
}
