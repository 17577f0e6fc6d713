/** Names of one kind, of which a question that names one asks for no other. */
export interface ParticularKind {
  readonly kind: string;
  /** Forms of the same one in a row; what is before ">" lies in, or is part of, what is after it. */
  readonly names: readonly string[];
}

export const particularKinds: readonly ParticularKind[] = [
  {
    kind: 'place',
    names: [
      'melbourne, metro, cbd > victoria',
      'geelong > victoria',
      'ballarat > victoria',
      'bendigo > victoria',
      'mornington, peninsula > victoria',
      'gippsland > victoria',
      'dandenong > melbourne, victoria',
      'footscray, brunswick, fitzroy, richmond, collingwood, abbotsford, carlton, st kilda > melbourne, victoria',
      'shepparton > victoria',
      'victoria, vic',
      'sydney, newcastle, wollongong > new south wales',
      'new south wales, nsw',
      'canberra, act',
      'brisbane, cairns, townsville, gold coast > queensland',
      'queensland, qld',
      'adelaide > south australia',
      'south australia',
      'perth, fremantle > western australia',
      'western australia',
      'hobart, launceston > tasmania',
      'tasmania, tassie, tas',
      'darwin, alice springs > northern territory',
      'northern territory',
      'auckland, wellington, christchurch > new zealand',
      'new zealand, nz',
      'singapore',
      'london, england, uk, united kingdom',
      'bali, indonesia',
      'america, usa, united states',
      'fiji',
    ],
  },
  {
    kind: 'day',
    names: [
      'monday, mondays, mon > weekday',
      'tuesday, tuesdays, tue, tues > weekday',
      'wednesday, wednesdays, wed > weekday',
      'thursday, thursdays, thu, thurs > weekday',
      'friday, fridays, fri > weekday',
      'saturday, saturdays > weekend',
      'sunday, sundays > weekend',
      'weekend, weekends',
      'weekday, weekdays',
      'public holiday, public holidays, christmas, easter',
    ],
  },
  {
    kind: 'size',
    names: ['250 g, 250g', '500 g, 500g', '1 kg, 1kg, kilo'],
  },
  {
    kind: 'milk',
    names: ['oat', 'soy, soya', 'almond', 'macadamia', 'coconut', 'lactose free, lactose-free', 'skim, skimmed'],
  },
  {
    kind: 'blend',
    names: ['foundry', 'merri', 'daybreak', 'nightshift, decaf', 'creekside'],
  },
  {
    kind: 'drink',
    names: [
      'flat white, flat whites',
      'latte, lattes',
      'cappuccino, cappuccinos',
      'piccolo, piccolos',
      'long black, long blacks',
      'mocha, mochas',
      'hot chocolate, hot chocolates',
      'chai',
      'cold brew',
      'batch brew',
    ],
  },
];
