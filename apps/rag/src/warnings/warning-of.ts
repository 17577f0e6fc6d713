import type { DocumentWarning } from '@abbotsford/contracts';
import type { Finding } from './finding';
import { warningSentences } from './warnings.data';

interface OtherDocument {
  readonly id: string;
  readonly title: string;
}

/** A finding as an editor is told of it. */
export function warningOf({ code, count, pages, example = '' }: Finding, other?: OtherDocument): DocumentWarning {
  const [one, several] = warningSentences[code];
  const values: Readonly<Record<string, string>> = {
    count: (count ?? 1).toLocaleString('en-AU'),
    pages: pages ?? '',
    example,
    title: other?.title ?? '',
  };
  return {
    code,
    message: ((count ?? 1) > 1 ? several : one).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    ...(count !== undefined && { count }),
    ...(pages !== undefined && { pages }),
    ...(other && { document_id: other.id }),
  };
}
