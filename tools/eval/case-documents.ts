import { readFile } from 'node:fs/promises';
import { readKnowledgeFolder, shippedFolder } from '../rag-init/knowledge-folder';

export interface CaseDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
  /** Of a document that we ship: an import knows it by the name of its file. */
  readonly source_file?: string;
  readonly imported?: true;
}

interface CaseWithDocuments {
  readonly documents?: readonly CaseDocument[] | 'shipped';
}

/**
 * The documents that the conversations of these files bring for the knowledge base; `shipped` stands for all that we ship.
 * A file of searches is no list of cases: the runner puts its documents there itself.
 */
export async function caseDocuments(files: readonly string[]): Promise<CaseDocument[]> {
  const contents = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as unknown));
  const brought = contents
    .filter((cases): cases is readonly CaseWithDocuments[] => Array.isArray(cases))
    .flatMap((cases) => cases.map(({ documents }) => documents ?? []));
  return [
    ...(brought.includes('shipped') ? await shipped() : []),
    ...brought.flatMap((one) => (one === 'shipped' ? [] : one)),
  ];
}

const shipped = async (): Promise<CaseDocument[]> =>
  (await readKnowledgeFolder(shippedFolder)).map((document) => ({ ...document, imported: true }));
