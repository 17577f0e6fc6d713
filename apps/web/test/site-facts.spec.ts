import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blends, deliveries, wholesale } from '../src/features/site/coffee.data';
import { address, emails, phones, places, type Hours } from '../src/features/site/contact.data';
import { grinders, machines, plans, terms } from '../src/features/site/machines.data';
import { courses, training } from '../src/features/site/training.data';

const KNOWLEDGE_BASE = path.resolve(import.meta.dirname, '../../rag/knowledge-base');
const page = (name: string): string => readFileSync(path.join(KNOWLEDGE_BASE, `${name}.md`), 'utf8');
/** The cells of the row of a table that begins with these words. */
const row = (name: string, first: string): readonly string[] =>
  page(name)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((cells) => cells[1]?.startsWith(first)) ?? [];
const dollars = (amount: number): string =>
  `$${amount.toLocaleString('en-AU', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`;
const clock = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${((hour + 11) % 12) + 1}${minute ? `:${minute}` : ''} ${hour < 12 ? 'am' : 'pm'}`;
};
const days = ({ days: [first, last] }: Hours): string => (first === 1 && last === 7 ? 'every day' : 'Monday to Friday');

describe('what the site says is what the bots say', () => {
  it('of the address and the ways to reach us', () => {
    const contact = page('contact-and-opening-hours');
    expect(contact).toContain(`${address.street}, ${address.suburb} ${address.state} ${address.postcode}`);
    for (const email of Object.values(emails)) expect(contact).toContain(email);
  });

  it.each(Object.entries(phones))('of the %s line', (_, { number, hours }) => {
    const line = page('contact-and-opening-hours')
      .split('\n')
      .find((each) => each.includes(`: ${number}`));
    expect(line).toContain(`${days(hours)} ${clock(hours.from)} to ${clock(hours.to)}`);
  });

  it('of Saturdays', () => {
    const { number, saturday } = phones.urgent;
    const line = page('contact-and-opening-hours')
      .split('\n')
      .find((each) => each.includes(number));
    expect(line).toContain('Saturday 8 am to 12 noon');
    expect(saturday).toEqual({ days: [6, 6], from: '08:00', to: '12:00' });
  });

  it.each([
    ['office', 'The office is open'],
    ['counter', 'The pick-up counter is open'],
    ['tasting', 'the tasting bar'],
  ] as const)('of the hours of the %s', (name, subject) => {
    const hours = places[name];
    expect(page('contact-and-opening-hours')).toContain(
      `${subject} ${days(hours)} from ${clock(hours.from)} to ${clock(hours.to)}`,
    );
  });

  it.each(blends)('of the price of $name', ({ name, from, to }) => {
    const tiers = row('wholesale-pricing-tiers', name === 'Merri' ? 'Foundry, Merri' : name);
    expect([tiers[5], tiers[2]]).toEqual([`$${from.toFixed(2)}`, `$${to.toFixed(2)}`]);
  });

  it('of the least order, samples and tastings', () => {
    expect(page('wholesale-pricing-tiers')).toContain(`minimum wholesale order is ${wholesale.minimumKg} kg`);
    expect(page('samples-and-tastings')).toContain(`three bags of ${wholesale.sampleBagGrams} g`);
    expect(page('samples-and-tastings')).toContain(`A tasting takes ${wholesale.tastingMinutes} minutes, is free`);
    expect(wholesale.samplePackBags).toBe(3);
  });

  it.each(deliveries.filter(({ key }) => key === 'metro' || key === 'regional'))(
    'of delivery, $key',
    ({ key, fee, freeFromKg }) => {
      const victoria = page('delivery-melbourne-and-victoria');
      expect(victoria).toContain(
        key === 'metro'
          ? `free from ${freeFromKg} kg of coffee; below that it costs $${fee}`
          : `one to two business days, delivery is free from ${freeFromKg} kg, and below that it costs $${fee}`,
      );
      expect(victoria).toContain('by 1 pm on a business day arrives on the next business day');
    },
  );

  it.each([
    ['eastern', 'Sydney, Canberra, Adelaide'],
    ['northern', 'Brisbane, Hobart'],
    ['western', 'Perth'],
    ['territory', 'Darwin'],
  ])('of delivery, %s', (wanted, to) => {
    const found = deliveries.find(({ key }) => key === wanted);
    expect(row('delivery-interstate-and-new-zealand', to).slice(2, 5)).toEqual([
      found?.days.join(' to '),
      `$${found?.fee}`,
      `${found?.freeFromKg} kg`,
    ]);
  });

  it.each(machines)('of $name', ({ name, groups, cups, price, lease }) => {
    const cells = row('espresso-machine-range', name);
    expect(cells.slice(2, 4)).toEqual([String(groups), `up to ${cups}`]);
    expect(cells.slice(6, 8)).toEqual([dollars(price), dollars(lease)]);
  });

  it.each(grinders)('of $name', ({ name, cups, price, lease }) => {
    const cells = row('grinder-range', name);
    expect([cells[3], cells[5], cells[6]]).toEqual([`up to ${cups}`, dollars(price), dollars(lease)]);
  });

  it.each(plans)('of the plan $name', ({ name, price, visits }) => {
    expect(row('service-plans-and-call-outs', name).slice(2, 4)).toEqual([dollars(price), String(visits)]);
  });

  it('of leases, rent and installation', () => {
    const ways = page('buying-leasing-renting');
    expect(ways).toContain(`lease it for ${terms.leaseMonths} months`);
    expect(ways).toContain(`for ${dollars(terms.rentAWeek)} a week, for at least ${terms.rentWeeks} weeks`);
    expect(page('machine-installation')).toContain(`Torrent 2 costs ${dollars(terms.installation)}`);
    expect(page('on-site-training')).toContain('comes with three free hours');
    expect(terms.trainingHours).toBe(3);
  });

  it.each(courses)('of the course $name', (course) => {
    const length = 'days' in course ? `${course.days} days` : `${course.hours} hours`;
    expect(row('barista-courses', course.name).slice(2, 4)).toEqual([length, dollars(course.price)]);
  });

  it('of training at the café', () => {
    expect(page('barista-courses')).toContain('at most six people');
    expect(page('on-site-training')).toContain(
      `for ${dollars(training.onSiteAnHour)} an hour, with a minimum of two hours`,
    );
    expect(page('on-site-training')).toContain('a group of up to five');
    expect([training.places, training.onSiteMinimumHours, training.onSiteGroup]).toEqual([6, 2, 5]);
  });
});
