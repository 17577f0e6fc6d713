import type { Knowledge } from '@abbotsford/knowledge';

/**
 * What was found for several questions of one message: of each that is answered its written answer alone, else its
 * passages, the best of each first. Where none is answered, all that comes near.
 */
export function foundTogether(queries: readonly string[], found: readonly (Knowledge | null)[]): Knowledge {
  const lists = found.map((one, i) => {
    const passages = (one?.passages ?? []).map((passage) => ({ ...passage, asked: queries[i] ?? '' }));
    return { answerable: one?.answerable === true, passages: passages[0]?.is_answer ? passages.slice(0, 1) : passages };
  });
  const answered = lists.filter(({ answerable }) => answerable);
  const told = answered.length > 0 ? answered : lists;
  const ranks = Array.from({ length: Math.max(...told.map(({ passages }) => passages.length)) }, (_, rank) =>
    told.flatMap(({ passages }) => passages[rank] ?? []),
  );
  return {
    answerable: answered.length > 0,
    passages: ranks.flat(),
    unanswered: queries.filter((_, i) => lists[i]?.answerable === false),
  };
}
