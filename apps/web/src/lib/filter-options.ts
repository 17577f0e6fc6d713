/** The choices of a filter: all of them first, then each value by its label. */
export const filterOptions = (all: string, labels: Readonly<Record<string, string>>) => [
  { value: '', label: all },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];
