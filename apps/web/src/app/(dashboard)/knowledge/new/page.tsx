import { titledBy } from '@/i18n/get-translations';
import { NewDocument } from '../_components/new-document';

export const generateMetadata = titledBy('knowledge', 'newDocumentTitle');

export default function NewDocumentPage() {
  return <NewDocument />;
}
