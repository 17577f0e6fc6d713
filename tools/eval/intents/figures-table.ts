import type { Figures } from './figures';

/** Precision, recall and F1 of each label, once for each way of reading, side by side. */
export function figuresTable(labels: readonly string[], ways: readonly (readonly Figures[])[]): string {
  return labels
    .map((label, i) => {
      const cells = ways.map((figures) => {
        const { precision = 0, recall = 0, f1 = 0 } = figures[i] ?? {};
        return [precision, recall, f1].map((share) => share.toFixed(2)).join(' ');
      });
      return `  ${label.padEnd(18)} ${String(ways[0]?.[i]?.count ?? 0).padStart(4)}   ${cells.join('   |   ')}`;
    })
    .join('\n');
}
