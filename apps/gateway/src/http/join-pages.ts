import { pageOf, ServiceError, type Page } from '@abbotsford/contracts';

type Row = { readonly id: string } & ({ readonly created_at: string } | { readonly at: string });

/** Pages of several services as one, newest first. Each was asked for as many as the whole may have. */
export function joinPages<T extends Row>(pages: readonly Page<T>[], limit: number): Page<T> {
  const rows = pages
    .flatMap(({ items }) => items)
    .toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)) || b.id.localeCompare(a.id));
  const last = pages.some(({ next_cursor }) => next_cursor !== null) ? rows.slice(-1) : [];
  return pageOf([...rows, ...last], limit);
}

const timeOf = (row: Row): string => ('at' in row ? row.at : row.created_at);

/** For a service that the platform does without for a while. */
export function nullWhenAway(error: unknown): null {
  if (error instanceof ServiceError && error.code === 'service.unavailable') return null;
  throw error;
}
