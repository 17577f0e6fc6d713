import type { Scenario } from './scenario';

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
      words: [
        'chemical',
        'soap',
        'soapy',
        'salt',
        'salty',
        'chlorine',
        'detergent',
        'bleach',
        'swimming pool',
        'metal',
        'metallic',
        'fishy',
        'taste cleaner',
        'taste cleaning',
        'plastic',
      ],
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
        {
          text: 'Stop serving until the taste is gone.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Rinse the groups and the jugs thoroughly, since cleaner may be left in them.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Taste plain hot water from the machine: if that tastes odd too, the water filter is the likely cause.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Test the water before and after the filter, and replace the cartridge if the two are the same.',
          source: 'water-quality.md',
        },
        {
          text: 'Use no more than 3 g of powder for each group when you backflush, since more leaves a soapy taste.',
          source: 'backflushing-and-seals.md',
        },
        {
          text: 'Call the service line on 03 5550 0010 before you serve again.',
          source: 'support-coffee-tastes-different.md',
        },
      ],
    },
    {
      name: 'grounds_in_cup',
      words: ['grounds in cup', 'grit', 'gritty', 'sediment', 'bits in', 'sludge', 'muddy cup', 'sandy'],
      says: [
        'There are grounds in the cup.',
        'espresso is gritty, like sand',
        'bits in the coffe and sludge at the bottom',
      ],
      causes: ['a worn group seal', 'a damaged basket', 'a grind that is too fine or worn burrs'],
      steps: [
        { text: 'Look at the basket, and change it if it is damaged.', source: 'espresso-troubleshooting.md' },
        {
          text: 'Wipe the basket dry and run water from the group for two seconds before you lock in.',
          source: 'espresso-recipes.md',
        },
        { text: 'Take off the shower screens, brush them and put them back.', source: 'daily-cleaning.md' },
        { text: 'Replace the group seal if it is older than six months.', source: 'espresso-troubleshooting.md' },
        {
          text: 'Look at the grounds: if they are as fine as flour, the burrs are worn.',
          source: 'espresso-troubleshooting.md',
        },
      ],
    },
    {
      name: 'cold_brew',
      words: ['cold brew', 'coldbrew', 'concentrate', 'steep', 'steeped'],
      says: [
        'Our cold brew comes out harsh and woody lately, same recipe as always.',
        'cold brew is weak and watery',
        'the coldbrew tastes muddy, coldbru again',
      ],
      causes: ['a steep that was too long or too short', 'a grind that does not fit', 'water or ice that thins it'],
      steps: [
        {
          text: 'If it is bitter or muddy, grind coarser, steep for no more than 16 hours and let it drip by itself.',
          source: 'cold-brew-and-iced-coffee.md',
        },
        {
          text: 'If it is weak, grind finer by two or three steps, or steep for 18 hours.',
          source: 'cold-brew-and-iced-coffee.md',
        },
        {
          text: 'Check that staff dilute it one to one and count the ice, which adds about a third in ten minutes.',
          source: 'cold-brew-and-iced-coffee.md',
        },
        {
          text: 'Steep 1 kg in 7 litres of cold filtered water in the fridge, ground as coarse as raw sugar.',
          source: 'cold-brew-and-iced-coffee.md',
        },
        {
          text: 'Throw it away when it smells sour or looks fizzy, and keep it for up to 7 days at or below 5 °C.',
          source: 'cold-brew-and-iced-coffee.md',
        },
        {
          text: 'Use Merri, Foundry or Creekside Filter, since Daybreak tends to taste sour after a long steep.',
          source: 'cold-brew-and-iced-coffee.md',
        },
      ],
    },
    {
      name: 'batch_brew',
      words: ['batch brew', 'filter coffee', 'filter batch', 'pour over', 'brewed coffee'],
      says: [
        'The batch brew tastes weak.',
        'our filter coffee is bitter by ten',
        'filtr coffee tastes of paper, filter coffee',
      ],
      causes: ['a dose that is not weighed', 'a server that has stood for too long', 'old coffee oil in the brewer'],
      steps: [
        {
          text: 'Weigh the coffee: a full server of 2.2 litres takes 130 g, half a server 68 g.',
          source: 'batch-brew-with-the-halo-2.md',
        },
        {
          text: 'Hold a server for no more than 60 minutes, as it turns woody and sour after that.',
          source: 'batch-brew-with-the-halo-2.md',
        },
        {
          text: 'If it is weak, grind finer until a full server takes close to 6 minutes, and if it is bitter, coarser.',
          source: 'batch-brew-with-the-halo-2.md',
        },
        {
          text: 'Clean the server and the basket with AR-CL-900 if fresh coffee is bitter as well.',
          source: 'batch-brew-with-the-halo-2.md',
        },
        {
          text: 'Rinse the paper filter with hot water before the coffee goes in.',
          source: 'batch-brew-with-the-halo-2.md',
        },
        {
          text: 'Wipe the spray head from below, since coffee splashes on it and blocks the holes.',
          source: 'batch-brew-with-the-halo-2.md',
        },
      ],
    },
    {
      name: 'changes_in_day',
      words: [
        'by lunch',
        'by noon',
        'by midday',
        'during day',
        'through day',
        'over day',
        'every hour',
        'morning afternoon',
        'morning fine',
        'fine morning',
        'good morning',
        'lovely morning',
        'after rush',
        'mid morning',
      ],
      says: [
        'Lovely at opening and awful by lunch.',
        'Different cup every hour. At 7 it is sweet, at 10 it is acrid, at 2 it is fine again.',
        'The coffee changes through the day.',
        'its good in the moring but by midday it tastes off',
        'Fine in the morning, terrible after the rush.',
      ],
      causes: ['a grinder that warms up in the rush', 'beans drying in the hopper', 'a hot or humid day'],
      steps: [
        {
          text: 'Go one small step finer at mid-morning and back in the afternoon, since a warm grinder drifts.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Keep no more than four hours of beans in the hopper.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Check the dose at opening, at lunch and after every adjustment of the grind.',
          source: 'espresso-recipes.md',
        },
        {
          text: 'Dial in again whenever the shot time drifts by more than 3 seconds.',
          source: 'dialling-in-guide.md',
        },
        {
          text: 'Backflush with water only, without powder, every four hours.',
          source: 'daily-cleaning.md',
        },
        {
          text: 'Write down dose, yield, time and grinder setting, so that you see how far it drifts on a normal day.',
          source: 'dialling-in-guide.md',
        },
      ],
    },
    {
      name: 'uneven',
      words: [
        'sour bitter',
        'bitter sour',
        'every cup different',
        'each cup different',
        'cup different',
        'no two cups',
        'one cup next',
        'inconsistent',
        'uneven',
        'hit and miss',
        'lottery',
        'all over the place',
        'varies',
        'spurting',
      ],
      says: [
        'It is sour and bitter at the same time.',
        'No two cups taste the same.',
        'very inconsistant taste, every cup is different',
        'The espresso is hit and miss, one cup is great and the next is undrinkable.',
        'Flavour is all over the place and the portafilter spurts to one side.',
      ],
      causes: ['water that runs unevenly through the bed', 'a dose that varies', 'a blocked shower screen'],
      steps: [
        {
          text: 'Level the grounds before tamping, tamp straight, and do not knock the portafilter afterwards.',
          source: 'espresso-troubleshooting.md',
        },
        {
          text: 'Weigh three doses in a row: they should be within 0.2 g of the recipe.',
          source: 'dialling-in-guide.md',
        },
        {
          text: 'Swap the portafilters: if the fault moves along, that basket is worn or blocked.',
          source: 'espresso-troubleshooting.md',
        },
        {
          text: 'Take off the shower screens and brush them, since a blocked one makes water fall on one side only.',
          source: 'backflushing-and-seals.md',
        },
        {
          text: 'Keep the hopper filled and brush out the chute, with the grinder switched off at the wall, if the dose varies by more than 0.5 g.',
          source: 'grinder-care.md',
        },
        {
          text: 'Weigh the doses and yields of each barista for one shift and compare them.',
          source: 'espresso-troubleshooting.md',
        },
      ],
    },
    {
      name: 'burnt',
      words: [
        'burnt',
        'burned',
        'ash',
        'ashy',
        'ashtray',
        'charred',
        'smoky',
        'rubber',
        'tyre',
        'taste like tyre',
        'acrid',
        'charcoal',
        'cigarette',
      ],
      says: [
        "They say it's like licking an ashtray.",
        'the flat whites taste burnt',
        'tastes like burned rubber',
        "there's an ashy aftertaste on everything at the moment",
        'what the hell did you put in this roast, it tastes like an old tyre',
      ],
      causes: ['old coffee oil in the groups', 'over-extraction', 'water that is too hot'],
      steps: [
        {
          text: 'Time a shot, and grind one step coarser if it takes over 33 seconds.',
          source: 'support-staff-dialling-in.md',
        },
        {
          text: 'Backflush each group with 3 g of AR-CL-900, because old oil makes every coffee taste of ash.',
          source: 'backflushing-and-seals.md',
        },
        {
          text: 'Wash the baskets and portafilters with hot water and a cloth, and brush the shower screens.',
          source: 'daily-cleaning.md',
        },
        {
          text: 'On an Alba, flush the group for three seconds after a long pause, as its water is then too hot.',
          source: 'espresso-troubleshooting.md',
        },
        {
          text: 'Empty the hopper and wipe it with a dry cloth, since oil on the plastic goes rancid in a day or two.',
          source: 'grinder-care.md',
        },
        {
          text: 'As the last thing to change, lower the brew temperature by 1 °C, wait 10 minutes and taste.',
          source: 'espresso-recipes.md',
        },
      ],
    },
    {
      name: 'sour',
      words: ['sour', 'acid', 'acidic', 'lemon', 'vinegar', 'sharp', 'tart', 'tangy', 'grassy', 'underextracted'],
      says: [
        'every shot today is sour, like biting a lemon',
        'The espresso has become sharp and acidic.',
        'coffe is sooo sowr, sour like vinegar',
        'the long black has this sharp, thin edge',
      ],
      causes: ['under-extraction', 'a machine that is not fully hot', 'beans that are too fresh'],
      steps: [
        {
          text: 'Time a shot to its full weight, and grind one step finer if it takes under 25 seconds.',
          source: 'support-staff-dialling-in.md',
        },
        {
          text: 'If the time is right and it still tastes sour, let 2 g more through.',
          source: 'support-staff-dialling-in.md',
        },
        {
          text: 'Check that the machine has had its full time to heat, 25 minutes for an Alba and 35 for a Torrent.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: "Compare the roast date with the coffee's first day: day 7 for Foundry and Merri, day 10 for Daybreak.",
          source: 'storing-coffee.md',
        },
        {
          text: 'Weigh three doses in a row: they should be within 0.2 g of the recipe.',
          source: 'dialling-in-guide.md',
        },
        {
          text: 'As the last thing to change, raise the brew temperature by 1 °C, wait 10 minutes and taste.',
          source: 'espresso-recipes.md',
        },
      ],
    },
    {
      name: 'bitter',
      words: [
        'bitter',
        'harsh',
        'astringent',
        'medicine',
        'aspirin',
        'dry feeling',
        'drying',
        'dry tongue',
        'woody',
        'teabag',
        'black tea',
        'overextracted',
      ],
      says: [
        'hi pls teh cofee taets so biter sinse monday',
        'why has our coffee suddenly got so bitter',
        'The espresso leaves a dry feeling on the tongue, as black tea left too long.',
        'tastes like medicine',
      ],
      causes: ['over-extraction', 'old oil in the machine or the grinder', 'a blocked shower screen'],
      steps: [
        {
          text: 'Time a shot, and grind one step coarser if it takes over 33 seconds.',
          source: 'support-staff-dialling-in.md',
        },
        {
          text: 'If the time is right, stop the shot 2 g earlier.',
          source: 'espresso-troubleshooting.md',
        },
        {
          text: 'Backflush each group with 3 g of AR-CL-900, since old oil turns rancid and makes every coffee bitter.',
          source: 'backflushing-and-seals.md',
        },
        {
          text: 'If only one group is bitter, clean its shower screen.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Wash the baskets and portafilters with hot water and a cloth, and wipe the hopper dry.',
          source: 'daily-cleaning.md',
        },
        {
          text: 'On an Alba, flush the group for three seconds after a long pause, as its water is then too hot.',
          source: 'espresso-troubleshooting.md',
        },
      ],
    },
    {
      name: 'weak',
      words: [
        'weak',
        'watery',
        'water',
        'thin',
        'no body',
        'washed out',
        'dishwater',
        'diluted',
        'no strength',
        'not strong',
        'isnt strong',
      ],
      says: [
        'weak. watery. no body. what gives',
        'The lattes are not strong any more.',
        'coffee came out wattery and thin',
        'customers say it tastes of dishwater',
      ],
      causes: ['a dose that is too small', 'a grind that is too coarse', 'larger cups or too much milk'],
      steps: [
        {
          text: 'Weigh the dose first: a drop of 2 g is the usual reason.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Time a shot, and grind finer if it reaches its weight in under 25 seconds.',
          source: 'espresso-troubleshooting.md',
        },
        {
          text: 'Weigh the espresso in the cup and stop at the recipe, for Merri 22 g in and 44 g out.',
          source: 'espresso-recipes.md',
        },
        {
          text: 'Look at the cups and the milk, because a new cup that holds 30 ml more makes every latte weaker.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Look at the roast date, since stale beans taste flat and watery as well.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Look at COUNTER in the menu of the grinder: a Pivot 65 needs new burrs after 350 kg, a Pivot 83 after 600 kg.',
          source: 'grinder-care.md',
        },
      ],
    },
    {
      name: 'stale',
      words: [
        'stale',
        'flat',
        'dull',
        'cardboard',
        'paper',
        'papery',
        'hollow',
        'lifeless',
        'old beans',
        'old coffee',
        'no crema',
        'pale crema',
        'crema gone',
        'rancid',
        'no flavour',
        'no flavor',
        'no taste',
        'lost flavour',
        'flavour isnt',
        'flavour gone',
        'none fruit',
      ],
      says: [
        "Our espresso used to be all caramel and now it's flat, like wet cardboard.",
        'no crema and it tastes hollow',
        'single origin has gone dull, none of the fruit we had last week',
        'tastes stail, stale and papery',
        'the flavour just isnt there anymore, even dialled in at 22 in 44 out',
      ],
      causes: ['coffee past its window', 'an opened bag that has stood too long', 'worn burrs'],
      steps: [
        {
          text: 'Look at the roast date: Foundry and Merri are at their best between day 7 and day 28, Daybreak between day 10 and day 35.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Empty the hopper, open a fresh bag and taste again.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Weigh the dose and time the shot, since a short dose and cool water make thin crema too.',
          source: 'espresso-troubleshooting.md',
        },
        {
          text: 'Use an opened 1 kg bag within 7 days, and keep it rolled down and closed.',
          source: 'storing-coffee.md',
        },
        {
          text: 'Fill the hopper with no more than you use in four hours, and never leave beans in it overnight.',
          source: 'storing-coffee.md',
        },
        {
          text: 'Look for worn burrs: the collar has to be set finer every week, and the grounds hold both dust and large pieces.',
          source: 'grinder-care.md',
        },
      ],
    },
    {
      name: 'batch',
      words: [
        'batch',
        'new bag',
        'this bag',
        'new bags',
        'latest delivery',
        'last delivery',
        'this roast',
        'new roast',
        'since opened',
        'other bag',
        'new beans',
      ],
      says: [
        'The batch from the 14th is not like the one before.',
        'Since we opened the new bags people ask whether we changed the coffee.',
        'something is off with your latest delivery, the last one was grand',
        'new beens taste funny, this roast is diffrent',
      ],
      causes: ['a new roast date that has not been dialled in', 'coffee that has not rested', 'a fault in the batch'],
      steps: [
        {
          text: 'Dial in again, as a bag with another roast date needs it each time.',
          source: 'dialling-in-guide.md',
        },
        {
          text: "Compare the roast date with the coffee's first day: day 7 for Foundry and Merri, day 10 for Daybreak.",
          source: 'storing-coffee.md',
        },
        {
          text: 'Let two baristas taste weighed shots from a clean machine, of this batch and of another.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Note the coffee, the roast date, the batch number beside it and what you taste.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Tell us within 35 days of the roast date, so that we can taste our own sample of the batch.',
          source: 'returns-and-damaged-goods.md',
        },
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
        {
          text: 'Time a shot to its full weight and compare it with the recipe card.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Weigh three doses: they should be within 0.2 g of the recipe.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Look at the roast date: Foundry and Merri are at their best between day 7 and day 28, Daybreak between day 10 and day 35.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Smell the empty hopper and the portafilter, since a rancid smell means cleaning.',
          source: 'support-coffee-tastes-different.md',
        },
        {
          text: 'Backflush each group with 3 g of AR-CL-900 and rinse it.',
          source: 'daily-cleaning.md',
        },
        {
          text: 'Ask whether anything changed: a new bag, a new barista, a new milk, a repair, a hot day.',
          source: 'support-coffee-tastes-different.md',
        },
      ],
    },
  ],
};
