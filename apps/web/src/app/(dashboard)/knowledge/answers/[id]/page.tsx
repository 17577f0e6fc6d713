import { titledBy } from '@/i18n/get-translations';
import { AnswerDetail } from '../../_components/answer-detail';

export const generateMetadata = titledBy('knowledge', 'answerTitle');

export default async function AnswerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <AnswerDetail key={id} answerId={id} />;
}
