import type { SearchCase } from './search-cases';

export interface Figures {
  readonly cases: number;
  readonly hit1: number;
  readonly recall3: number;
  readonly recall10: number;
}

/** The figures of ranked titles, one list a case; cases without a relevant document are left out. */
export function figuresOf(cases: readonly SearchCase[], ranked: readonly (readonly string[])[]): Figures {
  const sum = { hit1: 0, recall3: 0, recall10: 0 };
  let count = 0;
  cases.forEach(({ relevant = [] }, i) => {
    const titles = [...new Set(ranked[i] ?? [])];
    if (relevant.length === 0) return;
    count++;
    const within = (k: number): number =>
      relevant.filter((title) => titles.slice(0, k).includes(title)).length / relevant.length;
    sum.hit1 += titles[0] !== undefined && relevant.includes(titles[0]) ? 1 : 0;
    sum.recall3 += within(3);
    sum.recall10 += within(10);
  });
  const share = (value: number): number => (count === 0 ? 0 : value / count);
  return { cases: count, hit1: share(sum.hit1), recall3: share(sum.recall3), recall10: share(sum.recall10) };
}

/** Standard error of a share. */
export function standardError(share: number, cases: number): number {
  return cases === 0 ? 0 : Math.sqrt((share * (1 - share)) / cases);
}
