import type { Metadata } from 'next';
import { DocumentList } from './_components/document-list';

export const metadata: Metadata = { title: 'Knowledge base' };

export default function KnowledgePage() {
  return <DocumentList />;
}
