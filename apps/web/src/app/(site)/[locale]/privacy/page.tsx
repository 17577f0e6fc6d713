import { emails } from '@/features/site/contact.data';
import { siteMetadata } from '@/features/site/site-metadata';
import { getTranslations } from '@/i18n/get-translations';
import { Folder } from '../../_components/drawings/folder';
import { ChatInvitation } from '../../_components/chat-invitation';
import { PageHead } from '../../_components/page-head';
import { SiteSection } from '../../_components/site-section';

export const generateMetadata = siteMetadata('privacy');

const sections = [
  'collect',
  'use',
  'assistant',
  'receivers',
  'keep',
  'remove',
  'see',
  'marketing',
  'safe',
  'cookies',
  'complaints',
] as const;

export default async function PrivacyPage() {
  const t = await getTranslations('privacy');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Folder />
      </PageHead>
      {sections.map((section) => (
        <SiteSection key={section} title={t(`${section}.title`)}>
          <p>{t(`${section}.text`, { email: emails.privacy })}</p>
        </SiteSection>
      ))}
      <ChatInvitation />
    </>
  );
}
