import type { Metadata } from 'next';
import { AnswerList } from '../_components/answer-list';

export const metadata: Metadata = { title: 'Questions and answers' };

export default function AnswersPage() {
  return <AnswerList />;
}
