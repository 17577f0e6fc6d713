import { titledBy } from '@/i18n/get-translations';
import { AnswerList } from '../_components/answer-list';

export const generateMetadata = titledBy('knowledge', 'answersTitle');

export default function AnswersPage() {
  return <AnswerList />;
}
