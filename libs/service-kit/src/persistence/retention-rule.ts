interface Of {
  readonly collection: string;
}

/** How long a document is kept. Every collection has a rule, or its service does not start. */
export type RetentionRule = Of &
  (
    | {
        /** Goes so many days after the time in this field. A name is that of a setting. */
        readonly field: string;
        readonly days: string | number;
      }
    | {
        /** Removed by a sweep of the service, which knows what else has to go: so many days, by a setting. */
        readonly swept: string;
      }
    | {
        /** Goes with a document of this collection. */
        readonly with: string;
      }
    | {
        /** Kept until this happens. */
        readonly until: string;
      }
  );

/** What is wrong with a service's rules: none, or two, for a collection. */
export function compareRetention(collections: readonly string[], rules: readonly RetentionRule[]): string[] {
  return collections.flatMap((collection) => {
    const count = rules.filter((rule) => rule.collection === collection).length;
    if (count === 1) return [];
    return [`${collection} has ${count === 0 ? 'no retention rule' : `${count} retention rules`}`];
  });
}
