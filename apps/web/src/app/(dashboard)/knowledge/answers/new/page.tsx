import type { Metadata } from 'next';
import { NewAnswer } from '../../_components/new-answer';

export const metadata: Metadata = { title: 'New question' };

export default function NewAnswerPage() {
  return <NewAnswer />;
}
