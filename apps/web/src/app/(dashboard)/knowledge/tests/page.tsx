import { titledBy } from '@/i18n/get-translations';
import { TestList } from '../_components/test-list';

export const generateMetadata = titledBy('knowledge', 'testsTitle');

export default function TestsPage() {
  return <TestList />;
}
