import { siteMetadata } from '@/features/site/site-metadata';
import { StructuredData } from '@/features/site/structured-data';
import { Hero } from '../_components/hero';
import { HowItWorks } from '../_components/how-it-works';
import { Invitation } from '../_components/invitation';
import { ServiceLine } from '../_components/service-line';

export const generateMetadata = siteMetadata('');

export default function HomePage() {
  return (
    <>
      <StructuredData />
      <Hero />
      <ServiceLine />
      <HowItWorks />
      <Invitation />
    </>
  );
}
