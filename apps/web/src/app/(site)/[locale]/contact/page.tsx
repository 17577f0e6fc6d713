import {
  address,
  emails,
  phones,
  places,
  type EmailName,
  type Hours,
  type PhoneName,
  type PlaceName,
} from '@/features/site/contact.data';
import { siteFormats } from '@/features/site/site-formats';
import { siteMetadata } from '@/features/site/site-metadata';
import { telephoneLink } from '@/features/site/telephone-link';
import { getTranslations } from '@/i18n/get-translations';
import { requestLocale } from '@/i18n/request-locale';
import { ChatInvitation } from '../../_components/chat-invitation';
import { Shopfront } from '../../_components/drawings/shopfront';
import { FactTable } from '../../_components/fact-table';
import { PageHead } from '../../_components/page-head';
import { SiteSection } from '../../_components/site-section';

export const generateMetadata = siteMetadata('contact');

const phoneNames: readonly PhoneName[] = ['office', 'service', 'urgent'];
const emailNames: readonly EmailName[] = ['general', 'orders', 'service', 'accounts', 'training', 'privacy'];
const placeNames: readonly PlaceName[] = ['office', 'counter', 'tasting'];

const whenAnswered = ({ hours, saturday }: { hours: Hours; saturday?: Hours }) => [
  hours,
  ...(saturday ? [saturday] : []),
];

export default async function ContactPage() {
  const t = await getTranslations('contact');
  const site = await getTranslations('site');
  const { hours } = siteFormats(await requestLocale());
  const where = `${address.street}, ${address.suburb} ${address.state} ${address.postcode}`;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Shopfront />
      </PageHead>
      <SiteSection title={t('phones.title')}>
        <FactTable
          label={site('table', { name: t('phones.title') })}
          columns={[]}
          rows={phoneNames.map((name) => [
            t(`phones.${name}`),
            <a key="number" href={telephoneLink(phones[name].number)}>
              {phones[name].number}
            </a>,
            whenAnswered(phones[name]).map(hours).join('; '),
          ])}
        />
        <p>{t('danger')}</p>
      </SiteSection>
      <SiteSection title={t('emails.title')}>
        <FactTable
          label={site('table', { name: t('emails.title') })}
          columns={[]}
          rows={emailNames.map((name) => [
            t(`emails.${name}`),
            <a key="address" href={`mailto:${emails[name]}`}>
              {emails[name]}
            </a>,
          ])}
        />
        <p>{t('emails.text')}</p>
      </SiteSection>
      <SiteSection title={t('visit.title')}>
        <address>{where}</address>
        <p>
          <a href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(where)}`} rel="noreferrer">
            {t('visit.map')}
          </a>
        </p>
        <p>{t('visit.text')}</p>
        <FactTable
          label={site('table', { name: t('visit.title') })}
          columns={[]}
          rows={placeNames.map((name) => [t(`visit.${name}`), hours(places[name])])}
        />
      </SiteSection>
      <ChatInvitation />
    </>
  );
}
