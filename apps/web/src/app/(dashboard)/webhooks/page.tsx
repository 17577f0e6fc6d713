import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { WebhookList } from './_components/webhook-list';

export const generateMetadata = titledBy('webhooks');

export default function WebhooksPage() {
  return (
    <WithMessages of={['webhooks']}>
      <RequireAccess needs="webhooks.manage" skeleton={<PageSkeleton rows={3} />}>
        <WebhookList />
      </RequireAccess>
    </WithMessages>
  );
}
