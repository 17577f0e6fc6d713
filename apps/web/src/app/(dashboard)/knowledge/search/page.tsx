import { titledBy } from '@/i18n/get-translations';
import { KnowledgeSearchPage } from '../_components/knowledge-search-page';

export const generateMetadata = titledBy('knowledge', 'searchTitle');

export default function SearchPage() {
  return <KnowledgeSearchPage />;
}
