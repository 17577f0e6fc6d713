import { titledBy } from '@/i18n/get-translations';
import { DocumentDetail } from '../_components/document-detail';

export const generateMetadata = titledBy('knowledge', 'documentTitle');

export default async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <DocumentDetail key={id} documentId={id} />;
}
