import type { MeaningGroup } from './meaning-case';

const asked = { last_asked: 'customer_type' } as const;

/** What visitors say of their business before anything is known of it. */
export const customerTypeGroups: readonly MeaningGroup[] = [
  {
    means: { customer_type: 'new_cafe' },
    messages: [
      'We get the building handed over after Easter and want to pour espresso there',
      "I've put in an offer on a kiosk by the beach, coffee will be the main thing",
      "There's a shop on our street standing empty and I'm turning it into a coffee house",
      'Our first location is still a construction site',
      "I quit accounting to brew coffee for a living, opening day isn't set",
      'The sign goes up over the door in a fortnight and we pour the first cup soon after',
      "I'm putting a bar into the lobby of my future bookshop",
      "We're fresh out of barista school and planning a place together",
      "The lease begins in May, until then it's only a dream and a spreadsheet",
      'Nothing to show yet, just a floor plan and a name for the café',
      'Getting ready for the launch of our brunch bar',
      'Still a few months away from serving anyone, but the concept for our café stands',
      'My cousin and I just registered a company for a coffee trailer',
      "I'm at the stage of choosing suppliers for a café I will have one day soon",
      'We have permission to convert the old pharmacy into a brew bar',
      "We're going into hospitality for the first time with a small espresso window",
    ],
  },
  {
    given: asked,
    means: { customer_type: 'new_cafe' },
    messages: [
      'We break ground in spring',
      'Nobody has had a cup from us so far, the counter arrives next month',
      "It's my retirement project, the paint is still wet",
    ],
  },
  {
    means: { customer_type: 'existing_cafe' },
    messages: [
      "We've poured flat whites on this corner since my grandfather's day",
      "The contract with our roaster runs out and I'm comparing",
      'We go through thirty kilos a week at the bistro',
      'Been trading in Hobart for six years now',
      'I supervise the coffee side for a hotel with two bars',
      'I took the keys to a going concern in June, the place is full each day',
      'Head barista here, I order the beans for the shop',
      'We run breakfast and lunch with an espresso bar, seven days a week',
      'Our deli has a machine out front that never rests',
      'My partner and I have had the tea house on Main Road a long time',
      'I buy coffee for a chain of bakeries',
      "We're a busy little brunch spot and thinking about changing beans",
    ],
  },
  {
    means: { customer_type: 'existing_cafe' },
    may: { own_words: 'current_pain_points' },
    messages: [
      "Our queue is out the door every morning and the beans can't keep up",
      'Our customers are complaining about the house blend lately',
      "Our baristas aren't happy with what we pull at the moment",
      'The lunch trade has doubled and our grinder is crying',
    ],
  },
  {
    given: asked,
    means: { customer_type: 'existing_cafe' },
    messages: [
      'Third generation behind the counter',
      'We celebrated our tenth birthday in March',
      'Serving the office crowd in the city, day in, day out',
    ],
  },
  {
    means: { customer_type: 'casual_browser' },
    messages: [
      'I just like the smell of fresh beans on a Sunday',
      "It's a gift for a colleague who retires",
      "I've got a home setup and want to learn latte art",
      'Writing my thesis on supply chains in coffee',
      'Do you have shifts for a weekend barista?',
      'We manufacture paper cups and would love to pitch',
      'Killing time on the train, reading coffee sites',
      "I'm a hobby roaster with a popcorn machine",
      'My flatmate and I share an Aeropress',
      'I cover food and drink for the local newspaper',
      'We run an SEO company and noticed your website',
      'Need a kilo for my kitchen, nothing commercial',
      'No plans to sell coffee, I only enjoy it',
      'Looking for an internship over summer',
      'Simply nosy, no need to mind me',
    ],
  },
  {
    given: asked,
    means: { customer_type: 'casual_browser' },
    messages: [
      'None, I drink it and that is all',
      'Nothing of the kind, I teach at a primary school',
      'I only came for the recipes',
    ],
  },
  {
    means: { customer_type: 'casual_browser' },
    may: { intent: 'wants_human' },
    messages: [
      'I import burlap bags and wanted to speak to purchasing',
      'Where do I send my CV?',
      'We offer cleaning services and would like ten minutes with your manager',
    ],
  },
];
