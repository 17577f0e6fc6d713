import { synonymGroups } from './synonyms.data';
import { termsOf } from './terms';

const groups: readonly (readonly string[])[] = synonymGroups.map((group) => [
  ...new Set(termsOf(group).map(({ term }) => term)),
]);

const groupsOf = new Map<string, number[]>();
groups.forEach((terms, position) => {
  for (const term of terms) groupsOf.set(term, [...(groupsOf.get(term) ?? []), position]);
});

const meanings = new Map<string, readonly string[]>(
  [...groupsOf].map(([term, positions]) => {
    const others = new Set(positions.flatMap((position) => groups[position] ?? []));
    others.delete(term);
    return [term, [...others]];
  }),
);

/** Terms that may stand for the same thing, without the term itself. */
export const synonymsOf = (term: string): readonly string[] => meanings.get(term) ?? [];
