/** The constant of Cormack, Clarke and Büttcher (SIGIR 2009), who found the method. */
const K = 60;

/** Fuses ranked lists of keys: a key's score is the sum of 1 / (60 + rank) over the lists that have it. Best first. */
export function reciprocalRankFusion(lists: readonly (readonly number[])[]): { key: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const list of lists) {
    list.forEach((key, position) => scores.set(key, (scores.get(key) ?? 0) + 1 / (K + position + 1)));
  }
  return [...scores].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score || a.key - b.key);
}
