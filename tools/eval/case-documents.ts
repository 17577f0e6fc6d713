import { readFile } from 'node:fs/promises';

export interface CaseDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
}

interface CaseWithDocuments {
  readonly documents?: readonly CaseDocument[];
}

/**
 * The documents that the conversations of these files bring for the knowledge base.
 * A file of searches is no list of cases: the runner puts its documents there itself.
 */
export async function caseDocuments(files: readonly string[]): Promise<CaseDocument[]> {
  const contents = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as unknown));
  return contents
    .filter((cases): cases is readonly CaseWithDocuments[] => Array.isArray(cases))
    .flatMap((cases) => cases.flatMap(({ documents }) => documents ?? []));
}
