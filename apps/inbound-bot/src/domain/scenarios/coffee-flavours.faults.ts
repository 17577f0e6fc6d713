import { anyOf, from } from './notation';
import type { Fault } from './scenario';
import {
  compareFirstDay,
  countBurrs,
  flushAlba,
  grindCoarserIfSlow,
  lookAtRoastDate,
  weighThreeDoses,
} from './shared-steps.data';

/** What coffee tastes of that does not taste right. */
export const coffeeFlavours: readonly Fault[] = [
  {
    name: 'burnt',
    words: anyOf(
      'burnt, burned, ash, ashy, ashtray, charred, smoky, rubber, tyre, taste like tyre, acrid',
      'charcoal, cigarette',
    ),
    says: [
      "They say it's like licking an ashtray.",
      'the flat whites taste burnt',
      'tastes like burned rubber',
      "there's an ashy aftertaste on everything at the moment",
      'what the hell did you put in this roast, it tastes like an old tyre',
    ],
    causes: ['old coffee oil in the groups', 'over-extraction', 'water that is too hot'],
    steps: [
      grindCoarserIfSlow,
      ...from(
        'backflushing-and-seals.md',
        'Backflush each group with 3 g of AR-CL-900, because old oil makes every coffee taste of ash.',
      ),
      ...from(
        'daily-cleaning.md',
        'Wash the baskets and portafilters with hot water and a cloth, and brush the shower screens.',
      ),
      flushAlba,
      ...from(
        'grinder-care.md',
        'Empty the hopper and wipe it with a dry cloth, since oil on the plastic goes rancid in a day or two.',
      ),
      ...from(
        'espresso-recipes.md',
        'As the last thing to change, lower the brew temperature by 1 °C, wait 10 minutes and taste.',
      ),
    ],
  },
  {
    name: 'sour',
    words: anyOf('sour, sowr, acid, acidic, lemon, vinegar, sharp, tart, tangy, grassy, underextracted'),
    says: [
      'every shot today is sour, like biting a lemon',
      'The espresso has become sharp and acidic.',
      'coffe is sooo sowr',
      'the long black has this sharp, thin edge',
    ],
    causes: ['under-extraction', 'a machine that is not fully hot', 'beans that are too fresh'],
    steps: [
      ...from(
        'support-staff-dialling-in.md',
        'Time a shot to its full weight, and grind one step finer if it takes under 25 seconds.',
        'If the time is right and it still tastes sour, let 2 g more run into the cup.',
      ),
      ...from(
        'support-coffee-tastes-different.md',
        'Check that the machine has had its full time to heat, 25 minutes for an Alba and 35 for a Torrent.',
      ),
      compareFirstDay,
      weighThreeDoses,
      ...from(
        'espresso-recipes.md',
        'As the last thing to change, raise the brew temperature by 1 °C, wait 10 minutes and taste.',
      ),
    ],
  },
  {
    name: 'bitter',
    words: anyOf(
      'stewed',
      'bitter, harsh, astringent, medicine, aspirin, dry feeling, drying, dry tongue, woody, teabag',
      'black tea, overextracted',
    ),
    says: [
      'hi pls teh cofee taets so biter sinse monday',
      'why has our coffee suddenly got so bitter',
      'The espresso leaves a dry feeling on the tongue, as black tea left too long.',
      'tastes like medicine',
    ],
    causes: ['over-extraction', 'old oil in the machine or the grinder', 'a blocked shower screen'],
    steps: [
      grindCoarserIfSlow,
      ...from('espresso-troubleshooting.md', 'If the time is right, stop the shot 2 g earlier.'),
      ...from(
        'backflushing-and-seals.md',
        'Backflush each group with 3 g of AR-CL-900, since old oil turns rancid and makes every coffee bitter.',
      ),
      ...from('support-coffee-tastes-different.md', 'If only one group is bitter, clean its shower screen.'),
      ...from(
        'daily-cleaning.md',
        'Wash the baskets and portafilters with hot water and a cloth, and wipe the hopper dry.',
      ),
      flushAlba,
    ],
  },
  {
    name: 'weak',
    words: anyOf(
      'weak, watery, water, thin, no body, washed out, dishwater, diluted, no strength, not strong',
      'isnt strong',
    ),
    says: [
      'weak. watery. no body. what gives',
      'The lattes are not strong any more.',
      'coffee came out wattery and thin',
      'customers say it tastes of dishwater',
    ],
    causes: ['a dose that is too small', 'a grind that is too coarse', 'larger cups or too much milk'],
    steps: [
      ...from('support-coffee-tastes-different.md', 'Weigh the dose first: a drop of 2 g is the usual reason.'),
      ...from(
        'espresso-troubleshooting.md',
        'Time a shot, and grind finer if it reaches its weight in under 25 seconds.',
      ),
      ...from(
        'espresso-recipes.md',
        'Weigh the espresso in the cup and stop at the recipe, for Merri 22 g in and 44 g out.',
      ),
      ...from(
        'support-coffee-tastes-different.md',
        'Look at the cups and the milk, because a new cup that holds 30 ml more makes every latte weaker.',
        'Look at the roast date, since stale beans taste flat and watery as well.',
      ),
      countBurrs,
    ],
  },
  {
    name: 'stale',
    words: anyOf(
      'stale, flat, dull, cardboard, paper, papery, hollow, lifeless, old beans, old coffee, no crema',
      'pale crema, crema gone, rancid, no flavour, no flavor, no taste, lost flavour, flavour isnt',
      'flavour gone, none fruit',
    ),
    says: [
      "Our espresso used to be all caramel and now it's flat, like wet cardboard.",
      'no crema and it tastes hollow',
      'single origin has gone dull, none of the fruit we had last week',
      'tastes stail and papery',
      'the flavour just isnt there anymore, even dialled in at 22 in 44 out',
    ],
    causes: ['coffee past its window', 'an opened bag that has stood too long', 'worn burrs'],
    steps: [
      lookAtRoastDate,
      ...from('support-coffee-tastes-different.md', 'Empty the hopper, open a fresh bag and taste again.'),
      ...from(
        'espresso-troubleshooting.md',
        'Weigh the dose and time the shot, since a short dose and cool water make thin crema too.',
      ),
      ...from(
        'storing-coffee.md',
        'Use an opened 1 kg bag within 7 days, and keep it rolled down and closed.',
        'Fill the hopper with no more than you use in four hours, and never leave beans in it overnight.',
      ),
      ...from(
        'grinder-care.md',
        'Look for worn burrs: the collar has to be set finer every week, and the grounds hold both dust and large pieces.',
      ),
    ],
  },
];
