import { Hero } from '../_components/hero';
import { HowItWorks } from '../_components/how-it-works';
import { Invitation } from '../_components/invitation';
import { ServiceLine } from '../_components/service-line';

export default function HomePage() {
  return (
    <>
      <Hero />
      <ServiceLine />
      <HowItWorks />
      <Invitation />
    </>
  );
}
