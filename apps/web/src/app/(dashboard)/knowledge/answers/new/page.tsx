import { Suspense } from 'react';
import { titledBy } from '@/i18n/get-translations';
import { NewAnswer } from '../../_components/new-answer';

export const generateMetadata = titledBy('knowledge', 'newAnswerTitle');

export default function NewAnswerPage() {
  return (
    <Suspense>
      <NewAnswer />
    </Suspense>
  );
}
