import { getTranslations } from '@/i18n/get-translations';
import { webUrl } from '@/lib/server-config';
import { address, emails, phones } from './contact.data';
import { telephoneLink } from './telephone-link';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Who we are, for search engines: https://schema.org/LocalBusiness. */
export async function StructuredData() {
  const t = await getTranslations('site');
  const { number, hours } = phones.office;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name: t('title'),
    description: t('description'),
    url: webUrl(),
    image: `${webUrl()}/og.png`,
    telephone: telephoneLink(number).slice('tel:'.length),
    email: emails.general,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      addressLocality: address.suburb,
      addressRegion: address.state,
      postalCode: address.postcode,
      addressCountry: address.country,
    },
    openingHoursSpecification: {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: weekdays.slice(hours.days[0] - 1, hours.days[1]),
      opens: hours.from,
      closes: hours.to,
    },
  };
  // A text of ours with "</script>" in it would end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
