import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { WebhookDetail } from '../_components/webhook-detail';

export const generateMetadata = titledBy('webhooks', 'detailTitle');

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <WithMessages of={['webhooks']}>
      <RequireAccess needs="webhooks.manage" skeleton={<PageSkeleton />}>
        <WebhookDetail key={id} id={id} />
      </RequireAccess>
    </WithMessages>
  );
}
