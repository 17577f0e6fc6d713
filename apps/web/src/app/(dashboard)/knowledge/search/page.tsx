import type { Metadata } from 'next';
import { KnowledgeSearchPage } from '../_components/knowledge-search-page';

export const metadata: Metadata = { title: 'Try a question' };

export default function SearchPage() {
  return <KnowledgeSearchPage />;
}
