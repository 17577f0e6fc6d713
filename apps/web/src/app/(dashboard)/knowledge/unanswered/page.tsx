import { titledBy } from '@/i18n/get-translations';
import { UnansweredList } from '../_components/unanswered-list';

export const generateMetadata = titledBy('knowledge', 'unansweredTitle');

export default function UnansweredPage() {
  return <UnansweredList />;
}
