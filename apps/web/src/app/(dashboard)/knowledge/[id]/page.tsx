import type { Metadata } from 'next';
import { DocumentDetail } from '../_components/document-detail';

export const metadata: Metadata = { title: 'Document' };

export default async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <DocumentDetail key={id} documentId={id} />;
}
