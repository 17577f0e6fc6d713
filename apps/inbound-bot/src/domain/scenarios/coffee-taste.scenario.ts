import { coffeeFlavours } from './coffee-flavours.faults';
import { anyOf, from } from './notation';
import type { Scenario } from './scenario';
import { compareFirstDay, lookAtRoastDate, swapPortafilters, testWater, weighThreeDoses } from './shared-steps.data';

/** Coffee that does not taste as it did. */
export const coffeeTaste: Scenario = {
  category: 'coffee_taste',
  called: 'the taste of your coffee',
  clarify: [
    {
      field: 'when_started',
      asks: [
        'Since when has it tasted like that?',
        'When did the taste change?',
        'Do you remember the day on which it began to taste different?',
      ],
    },
    {
      field: 'tried',
      asks: [
        'What have you tried so far: grind, dose, cleaning, another bag?',
        'Have you changed or cleaned anything yet to get the taste back?',
        'What has the team already checked?',
      ],
    },
  ],
  escalate: 'after_steps',
  knowledge: {
    category: 'brewing',
    documents: [
      'support-coffee-tastes-different.md',
      'espresso-troubleshooting.md',
      'espresso-recipes.md',
      'storing-coffee.md',
      'grinder-care.md',
      'water-quality.md',
      'cold-brew-and-iced-coffee.md',
      'batch-brew-with-the-halo-2.md',
    ],
  },
  faults: [
    {
      name: 'chemical',
      words: anyOf(
        'chemical, soap, soapy, salt, salty, chlorine, detergent, bleach, swimming pool, metal, metallic',
        'fishy, taste cleaner, taste cleaning, plastic',
      ),
      says: [
        'The long blacks taste of chemicals today.',
        'cofee tast like salt??',
        'It tastes soapy, as if there was detergent in the cup.',
        'Our espresso smells of a swimming pool.',
        'The lattes have gone metallic since Monday',
        'a weird fishy smell and taste in the long blacks today',
      ],
      causes: ['cleaner left in the machine or the jugs', 'too much backflush powder', 'a used-up water filter'],
      steps: [
        ...from(
          'support-coffee-tastes-different.md',
          'Stop serving until the taste is gone.',
          'Rinse the groups and the jugs thoroughly, since cleaner may be left in them.',
          'Taste plain hot water from the machine: if that tastes odd too, the water filter is the likely cause.',
        ),
        testWater,
        ...from(
          'backflushing-and-seals.md',
          'Clean each group with no more than 3 g of powder when you backflush, since more leaves a soapy taste.',
        ),
        ...from('support-coffee-tastes-different.md', 'Call the service line on 03 5550 0010 before you serve again.'),
      ],
    },
    {
      name: 'grounds_in_cup',
      words: anyOf('grounds in cup, grit, gritty, sediment, bits in, sludge, muddy cup, sandy'),
      says: [
        'There are grounds in the cup.',
        'espresso is gritty, like sand',
        'bits in the coffe and sludge at the bottom',
      ],
      causes: ['a worn group seal', 'a damaged basket', 'a grind that is too fine or worn burrs'],
      steps: [
        ...from('espresso-troubleshooting.md', 'Look at the basket, and change it if it is damaged.'),
        ...from(
          'espresso-recipes.md',
          'Wipe the basket dry and run water from the group for two seconds before you lock in.',
        ),
        ...from('daily-cleaning.md', 'Take off the shower screens, brush them clean and put them back.'),
        ...from(
          'espresso-troubleshooting.md',
          'Replace the group seal if it is older than six months.',
          'Look at the grounds: if they are as fine as flour, the burrs are worn.',
        ),
      ],
    },
    {
      name: 'cold_brew',
      words: anyOf('cold brew, coldbrew, concentrate, steep, steeped'),
      says: [
        'Our cold brew comes out harsh and woody lately, same recipe as always.',
        'cold brew is weak and watery',
        'the coldbrew tastes muddy',
      ],
      causes: ['a steep that was too long or too short', 'a grind that does not fit', 'water or ice that thins it'],
      steps: [
        ...from(
          'cold-brew-and-iced-coffee.md',
          'If it is bitter or muddy, grind coarser, steep for no more than 16 hours and let it drip by itself.',
          'If it is weak, grind finer by two or three steps, or steep for 18 hours.',
          'Check that staff dilute it one to one and count the ice, which adds about a third in ten minutes.',
          'Steep 1 kg in 7 litres of cold filtered water in the fridge, ground as coarse as raw sugar.',
          'Throw the brew away when it smells sour or looks fizzy, and keep it for up to 7 days at or below 5 °C.',
          'Use Merri, Foundry or Creekside Filter, since Daybreak tends to taste sour after a long steep.',
        ),
      ],
    },
    {
      name: 'batch_brew',
      words: anyOf('batch brew, filter coffee, filter batch, pour over, brewed coffee'),
      says: ['The batch brew tastes weak.', 'our filter coffee is bitter by ten', 'filter cofee tastes of paper'],
      causes: ['a dose that is not weighed', 'a server that has stood for too long', 'old coffee oil in the brewer'],
      steps: [
        ...from(
          'batch-brew-with-the-halo-2.md',
          'Weigh the coffee: a full server of 2.2 litres takes 130 g, half a server 68 g.',
          'Hold a server for no more than 60 minutes, as it turns woody and sour after that.',
          'If it is weak, grind finer until a full server takes close to 6 minutes, and if it is bitter, coarser.',
          'Clean the server and the basket with AR-CL-900 if fresh coffee is bitter as well.',
          'Rinse the paper filter with hot water before the coffee goes in.',
          'Wipe the spray head from below, since coffee splashes on it and blocks the holes.',
        ),
      ],
    },
    {
      name: 'changes_in_day',
      words: anyOf(
        'by lunch, by noon, by midday, during day, through day, over day, every hour, morning afternoon',
        'morning fine, fine morning, good morning, lovely morning, after rush, mid morning',
      ),
      says: [
        'Lovely at opening and awful by lunch.',
        'Different cup every hour. At 7 it is sweet, at 10 it is acrid, at 2 it is fine again.',
        'The coffee changes through the day.',
        'its good in the moring but by midday it tastes off',
        'Fine in the morning, terrible after the rush.',
      ],
      causes: ['a grinder that warms up in the rush', 'beans drying in the hopper', 'a hot or humid day'],
      steps: [
        ...from(
          'support-coffee-tastes-different.md',
          'Go one small step finer at mid-morning and back in the afternoon, since a warm grinder drifts.',
          'Keep no more than four hours of beans in the hopper.',
        ),
        ...from('espresso-recipes.md', 'Check the dose at opening, at lunch and after every adjustment of the grind.'),
        ...from('dialling-in-guide.md', 'Dial in again whenever the shot time drifts by more than 3 seconds.'),
        ...from('daily-cleaning.md', 'Backflush with water only, without powder, every four hours.'),
        ...from(
          'dialling-in-guide.md',
          'Write down dose, yield, time and grinder setting, so that you see how far it drifts on a normal day.',
        ),
      ],
    },
    {
      name: 'uneven',
      words: anyOf(
        'sour bitter, bitter sour, every cup different, each cup different, cup different, no two cups',
        'one cup next, inconsistent, uneven, hit and miss, lottery, all over the place, varies, spurting',
      ),
      says: [
        'It is sour and bitter at the same time.',
        'No two cups taste the same.',
        'very inconsistant taste',
        'The espresso is hit and miss, one cup is great and the next is undrinkable.',
        'Flavour is all over the place and the portafilter spurts to one side.',
      ],
      causes: ['water that runs unevenly through the bed', 'a dose that varies', 'a blocked shower screen'],
      steps: [
        ...from(
          'espresso-troubleshooting.md',
          'Level the grounds before tamping, tamp straight, and do not knock the portafilter afterwards.',
        ),
        weighThreeDoses,
        swapPortafilters,
        ...from(
          'backflushing-and-seals.md',
          'Take off the shower screens and brush them, since a blocked one makes water fall on one side only.',
        ),
        ...from(
          'grinder-care.md',
          'Keep the hopper filled and brush out the chute, with the grinder switched off at the wall, if the dose varies by more than 0.5 g.',
        ),
        ...from(
          'espresso-troubleshooting.md',
          'Weigh the doses and yields of each barista for one shift and compare them.',
        ),
      ],
    },
    ...coffeeFlavours,
    {
      name: 'batch',
      words: anyOf(
        'batch, new bag, this bag, new bags, latest delivery, last delivery, this roast, new roast',
        'since opened, other bag, new beans',
      ),
      says: [
        'The batch from the 14th is not like the one before.',
        'Since we opened the new bags people ask whether we changed the coffee.',
        'something is off with your latest delivery, the last one was grand',
        'this roast is diffrent',
      ],
      causes: ['a new roast date that has not been dialled in', 'coffee that has not rested', 'a fault in the batch'],
      steps: [
        ...from('dialling-in-guide.md', 'Dial in again, as a bag with another roast date needs it each time.'),
        compareFirstDay,
        ...from(
          'support-coffee-tastes-different.md',
          'Let two baristas taste weighed shots from a clean machine, of this batch and of another.',
          'Note the coffee, the roast date, the batch number beside it and what you taste.',
        ),
        ...from(
          'returns-and-damaged-goods.md',
          'Tell us within 35 days of the roast date, so that we can taste our own sample of the batch.',
        ),
      ],
    },
    {
      name: 'changed',
      words: [],
      says: [
        'coffee tastes off',
        'The coffee just is not nice any more.',
        'our cofe tastes diffrent than last week',
        'People pull a face when they drink it.',
        'Regulars keep sending their long blacks back since Tuesday.',
      ],
      causes: ['the grind', 'the dose', 'the age of the beans', 'a dirty machine'],
      steps: [
        ...from(
          'support-coffee-tastes-different.md',
          'Time a shot to its full weight and compare it with the recipe card.',
          'Weigh three doses: they should be within 0.2 g of the recipe.',
        ),
        lookAtRoastDate,
        ...from(
          'support-coffee-tastes-different.md',
          'Smell the empty hopper and the portafilter, since a rancid smell means cleaning.',
        ),
        ...from('daily-cleaning.md', 'Backflush each group with 3 g of AR-CL-900 and rinse it.'),
        ...from(
          'support-coffee-tastes-different.md',
          'Ask whether anything changed: a new bag, a new barista, a new milk, a repair, a hot day.',
        ),
      ],
    },
  ],
};
