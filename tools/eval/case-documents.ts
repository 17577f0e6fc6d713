import { readKnowledgeFolder, shippedFolder } from '../rag-init/knowledge-folder';
import type { Case, CaseDocument } from './read-cases';

/** The documents that these conversations bring for the knowledge base; `shipped` stands for all that we ship. */
export async function caseDocuments(cases: readonly Pick<Case, 'documents'>[]): Promise<CaseDocument[]> {
  const brought = cases.map(({ documents }) => documents ?? []);
  return [
    ...(brought.includes('shipped') ? await shipped() : []),
    ...brought.flatMap((one) => (one === 'shipped' ? [] : one)),
  ];
}

const shipped = async (): Promise<CaseDocument[]> =>
  (await readKnowledgeFolder(shippedFolder)).map((document) => ({ ...document, imported: true }));
