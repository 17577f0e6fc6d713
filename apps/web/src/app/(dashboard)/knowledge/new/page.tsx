import type { Metadata } from 'next';
import { NewDocument } from '../_components/new-document';

export const metadata: Metadata = { title: 'New document' };

export default function NewDocumentPage() {
  return <NewDocument />;
}
