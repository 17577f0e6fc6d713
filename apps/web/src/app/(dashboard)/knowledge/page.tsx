import { titledBy } from '@/i18n/get-translations';
import { DocumentList } from './_components/document-list';

export const generateMetadata = titledBy('knowledge');

export default function KnowledgePage() {
  return <DocumentList />;
}
