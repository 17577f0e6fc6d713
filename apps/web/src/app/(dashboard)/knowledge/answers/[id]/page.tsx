import type { Metadata } from 'next';
import { AnswerDetail } from '../../_components/answer-detail';

export const metadata: Metadata = { title: 'Question and answer' };

export default async function AnswerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <AnswerDetail key={id} answerId={id} />;
}
