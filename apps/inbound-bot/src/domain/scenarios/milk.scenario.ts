import type { Scenario } from './scenario';

/** Milk and its foam. */
export const milk: Scenario = {
  category: 'milk',
  called: 'the milk',
  clarify: [
    {
      field: 'details',
      asks: [
        'Which milk is it, and at what temperature do you stop?',
        'What kind of milk do you steam, and how hot?',
        'Does it happen with every milk, or only with one kind?',
      ],
    },
    {
      field: 'when_started',
      asks: [
        'Since when has the milk been like that?',
        'When did it begin, and was there a new delivery of milk about then?',
        'Do you know since when it happens?',
      ],
    },
  ],
  escalate: 'after_steps',
  knowledge: {
    category: 'milk',
    documents: ['support-milk-problems.md', 'steaming-milk.md', 'dairy-milk-for-cafes.md', 'milk-alternatives.md'],
  },
  faults: [
    {
      name: 'plant_milk',
      words: [
        'oat',
        'oat splits',
        'soy',
        'soy splits',
        'soy curdles',
        'almond',
        'almond separates',
        'macadamia',
        'plant milk',
        'plant milks',
        'alternative milk',
        'alt milk',
        'alternatives',
        'coconut',
      ],
      says: [
        'oat splitting in every coffee, looks like sick',
        'Our soy curdles as soon as it touches the espresso.',
        'almond milk separates in the jug. why',
        'macadamia milk goes watery on me',
        'the plant milks split, soi and oat',
      ],
      causes: ['milk that is too hot', 'an acidic coffee', 'a pack that is old or not made for steaming'],
      steps: [
        {
          text: 'Stop earlier than with dairy: soy at 58 °C at most, oat and macadamia at 55 to 60 °C, almond at 50 to 55 °C.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Let the espresso stand for 15 seconds before soy goes in.',
          source: 'milk-alternatives.md',
        },
        {
          text: 'Check the date, and use an opened pack within 5 days from a fridge at or below 5 °C.',
          source: 'milk-alternatives.md',
        },
        {
          text: 'Shake oat well before opening and give it about one second more of air than dairy.',
          source: 'milk-alternatives.md',
        },
        {
          text: 'Use Foundry or Merri for soy drinks, because Daybreak is more acidic and makes it curdle sooner.',
          source: 'milk-alternatives.md',
        },
        {
          text: 'Steam almond with less air than dairy and swirl it until the last moment.',
          source: 'milk-alternatives.md',
        },
        {
          text: 'Use a barista milk, as thin, watery drinks usually come from a product that is not made for steaming.',
          source: 'milk-alternatives.md',
        },
      ],
    },
    {
      name: 'splits',
      words: [
        'split',
        'splits',
        'splitting',
        'curdle',
        'curdled',
        'lumps',
        'lumpy',
        'grainy',
        'semolina',
        'separates',
        'cottage cheese',
        'gone off',
        'sour milk',
        'milk sour',
        'clots',
      ],
      says: [
        'I had to remake nine lattes and refund four, milk splits all the time',
        'How come my milk goes grainy? It still looks like semolina.',
        'wtf is wrong with this milk, its got lumps in it',
        'milk curdeled in the cup',
      ],
      causes: ['milk that is sour or has been warm', 'milk that is heated too far', 'milk that is steamed twice'],
      steps: [
        {
          text: 'Smell and taste the milk cold, and throw it out if it is sour.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Check that the fridge is at or below 5 °C and look at the date on the bottle.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Stop steaming dairy at 60 °C, at most at 65 °C.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Start every jug with fresh cold milk, and never steam milk twice or top up a warm jug.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Try a bottle from another delivery.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Smell the wand, and clean it with AR-ML-1L if there is old milk inside.',
          source: 'support-milk-problems.md',
        },
      ],
    },
    {
      name: 'screeches',
      words: ['screech', 'screeches', 'scream', 'screams', 'screaming', 'squeal', 'squeals', 'shriek', 'high pitched'],
      says: [
        'The milk screams while steaming.',
        'it screeches like a train when she steams',
        'awful skreeching sound, high pitched, when frothing',
      ],
      causes: ['no air at all', 'a tip that is too deep or touches the jug'],
      steps: [
        {
          text: 'Raise the tip until you hear a soft tearing sound instead of the screech.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Put the tip just below the surface, off centre, and keep it clear of the jug.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Bring in air only until the milk reaches 37 °C, then sink the tip by a centimetre.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Fill the jug between one third and one half, with milk at about 4 °C.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Open the holes of the tip and soak it in AR-ML-1L, diluted 1 to 20, for 20 minutes.',
          source: 'daily-cleaning.md',
        },
      ],
    },
    {
      name: 'burnt',
      words: [
        'burnt',
        'burned',
        'cabbage',
        'scalded',
        'boiled',
        'overheated',
        'egg',
        'tastes cooked',
        'burnt milk',
        'too hot',
      ],
      says: [
        'milk tastes burnt',
        'milk smells a bit of cabbage after steaming',
        'customers say the milk is boiled',
        'the milk is scalded, it comes too hott, always too hot',
      ],
      causes: ['milk heated above 70 °C', 'milk that is steamed twice'],
      steps: [
        {
          text: 'Stop at 60 °C and never above 65 °C: above 70 °C dairy milk tastes of boiled cabbage.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Use a thermometer for a week, since the hand learns from it.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Close the steam at 57 °C if the thermometer is slow.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Do not steam milk twice and do not top up a warm jug.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Use a jug of 350 ml for one cup and of 600 ml for two.',
          source: 'dairy-milk-for-cafes.md',
        },
        {
          text: 'Wipe and purge the wand after every jug.',
          source: 'daily-cleaning.md',
        },
      ],
    },
    {
      name: 'smells',
      words: [
        'smells',
        'smell',
        'stinks',
        'tastes odd',
        'tastes off',
        'tastes funny',
        'off taste',
        'odd taste',
        'soapy',
        'rotten',
      ],
      says: ['The milk smells odd.', 'there is an off taste in the milk', 'steamed milk stincs, it smells rotten'],
      causes: ['old milk inside the wand', 'milk that has turned', 'detergent in the jug'],
      steps: [
        {
          text: 'Smell the milk cold, and do not serve it if it smells odd.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Smell the wand, because old milk inside it is the usual reason.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Soak the tip in AR-ML-1L, diluted 1 to 20, for 20 minutes, then open the holes with the cleaning pin.',
          source: 'daily-cleaning.md',
        },
        {
          text: 'Rinse the jugs with clean water after each wash, as detergent may be left in them.',
          source: 'dairy-milk-for-cafes.md',
        },
        {
          text: 'Replace the tip if it does not come clean.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Keep milk at or below 5 °C, at the back of the fridge and not in the door.',
          source: 'dairy-milk-for-cafes.md',
        },
      ],
    },
    {
      name: 'stiff_foam',
      words: [
        'stiff',
        'stiff foam',
        'shaving cream',
        'too airy',
        'too thick',
        'thick foam',
        'dry foam',
        'foam dry',
        'meringue',
        'too much foam',
        'chocolate sinks',
        'hisses cup',
        'crackles',
        'like soap',
      ],
      says: [
        'none of us can pour a heart any more, the foam is as stiff as shaving cream',
        'chocolate sinks through the foam on every capp lately, too airy i guess',
        'My foam hisses and crackles in the cup.',
        'foam is to thik, way too thick and dry',
      ],
      causes: ['too much air', 'air that comes too late', 'skim milk'],
      steps: [
        {
          text: 'Bring in less air: one to two seconds for a flat white, three for a latte and five for a cappuccino.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Stop bringing in air before the milk reaches 37 °C, then sink the tip and let it spin.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Tap the jug once and swirl it until it shines.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Pour within 20 seconds.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Stretch skim milk for half as long, since it foams dry and stiff.',
          source: 'dairy-milk-for-cafes.md',
        },
        {
          text: 'Aim at about 5 mm of foam on a flat white, 10 mm on a latte and 15 to 20 mm on a cappuccino.',
          source: 'steaming-milk.md',
        },
      ],
    },
    {
      name: 'big_bubbles',
      words: [
        'bubble',
        'bubbles',
        'bubbly',
        'big bubbles',
        'large bubbles',
        'bath',
        'bubble bath',
        'soapy foam',
        'frogspawn',
      ],
      says: [
        'Our flat whites look awful: big bubbles on top like a bath.',
        'BIG BUBBLES NO MATTER WHAT WE DO',
        "used milk straight from the fridge as told and it's still got bubbles the size of peas",
        'foam full of bubles',
      ],
      causes: ['air brought in too late', 'a tip that is too high', 'a worn steam tip'],
      steps: [
        {
          text: 'Bring in air only while the milk is cold, up to 37 °C, then sink the tip and let the milk spin.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Keep the tip just under the surface, off centre.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Start with milk at about 4 °C in a clean cold jug, filled between one third and one half.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Purge the wand for two seconds into a cloth before each jug.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Tap the jug once, swirl it until it shines, and pour within 20 seconds.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Replace a steam tip that sprays unevenly by AR-ST-4H.',
          source: 'steaming-milk.md',
        },
      ],
    },
    {
      name: 'collapses',
      words: [
        'collapses',
        'disappears',
        'dissapears',
        'vanishes',
        'nothing left',
        'goes flat',
        'go flat',
        'flat quick',
        'dont stay',
        'doesnt stay',
        'doesnt last',
        'falls',
        'dies',
        'foam gone',
        'minutes later',
      ],
      says: [
        'The foam collapses within a minute.',
        'the milk foam dont stay, go flat quick',
        'foam dissapears as soon as it is served',
        'Two minutes later the foam is gone.',
      ],
      causes: ['milk that was too hot', 'old milk or milk steamed twice', 'detergent in the jug'],
      steps: [
        {
          text: 'Stop at 60 °C, because milk that was too hot loses its foam.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Rinse the jugs with clean water, since detergent left in them kills the foam.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Use fresh milk at about 4 °C, and never milk that was steamed before.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Try a bottle from another delivery.',
          source: 'dairy-milk-for-cafes.md',
        },
        {
          text: 'Look at the protein on the label: 3.2 % or more gives stable foam, and in spring it is often lower.',
          source: 'dairy-milk-for-cafes.md',
        },
        {
          text: 'Pour within 20 seconds after steaming.',
          source: 'steaming-milk.md',
        },
      ],
    },
    {
      name: 'thin_foam',
      words: [
        'thin',
        'watery',
        'no foam',
        'no froth',
        'wont foam',
        'wont froth',
        'doesnt foam',
        'doesnt froth',
        'not foaming',
        'not frothing',
        'no microfoam',
        'microfoam',
        'wont texture',
        'wont stretch',
        'flat pancake',
        'flat milk',
        'no texture',
        'heatwave',
        'skin on top',
      ],
      says: [
        "milk won't froth",
        'Our cappuccinos have gone thin and watery on top, there is no microfoam at all.',
        'cappucinos flat as a pancake',
        "since the heatwave our milk just won't texture",
        'milk wont foem, no froth',
      ],
      causes: ['too little air', 'milk that is warm, old or low in protein', 'weak steam'],
      steps: [
        {
          text: 'Start with milk at about 4 °C, from a fridge at or below 5 °C.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Bring in air for one to two seconds for a flat white, three for a latte and five for a cappuccino, before the milk reaches 37 °C.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Try a new bottle from another delivery: if that foams, the milk was old, had been warm, or is low in protein.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'If no bottle foams, soak the steam tip and check the boiler pressure.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Read the steam gauge, which should show 1.2 bar on an Alba and 1.4 bar on a Torrent.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Use full-cream milk with at least 3.2 % protein.',
          source: 'dairy-milk-for-cafes.md',
        },
      ],
    },
    {
      name: 'latte_art',
      words: [
        'latte art',
        'art',
        'heart',
        'hearts',
        'rosetta',
        'tulip',
        'pour heart',
        'white blobs',
        'blob',
        'pattern',
        'pouring',
      ],
      says: [
        'my daughter makes wonderful hearts and I get white blobs',
        'Latte art just does not work here.',
        'cant pour a roseta or a tulip',
      ],
      causes: ['foam that is too thick or too thin', 'milk that has stood'],
      steps: [
        {
          text: 'Pour within 20 seconds, since foam that has stood makes no picture.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Begin high and thin, then come close to the surface.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Give thick foam less air next time, and thin foam more.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Aim at about 10 mm of foam for a latte.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Tap the jug once and swirl it until it shines before you pour.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Book the course Milk and Latte Art, which takes three hours.',
          source: 'support-milk-problems.md',
        },
      ],
    },
    {
      name: 'milk',
      words: [],
      says: [
        'We have trouble with the milk.',
        'something is wrong with our mlik since monday',
        'Everyone makes different milk here.',
      ],
      causes: ['how cold the milk is', 'how old it is', 'how hot you make it', 'a wand that is not clean'],
      steps: [
        {
          text: 'Check that the milk is at about 4 °C before steaming and the fridge at or below 5 °C.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Stop at 60 °C for dairy, 65 °C at most.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Wipe and purge the wand after every jug, and soak its tip in AR-ML-1L if a hole is closed.',
          source: 'daily-cleaning.md',
        },
        {
          text: 'Look at the date on the bottle and the day on which it was opened.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Use a clean cold jug, filled between one third and one half.',
          source: 'steaming-milk.md',
        },
        {
          text: 'Read the steam gauge, which should show 1.2 bar on an Alba and 1.4 bar on a Torrent.',
          source: 'support-milk-problems.md',
        },
        {
          text: 'Mark a fill line in each jug and use one thermometer for all, if the milk differs by barista.',
          source: 'support-milk-problems.md',
        },
      ],
    },
  ],
};
