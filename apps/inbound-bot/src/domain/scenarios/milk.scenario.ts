import { anyOf, from } from './notation';
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
      words: anyOf(
        'oat, oat splits, soy, soy splits, soy curdles, almond, almond separates, macadamia, plant milk',
        'plant milks, alternative milk, alt milk, alternatives, coconut',
      ),
      says: [
        'oat splitting in every coffee, looks like sick',
        'Our soy curdles as soon as it touches the espresso.',
        'almond milk separates in the jug. why',
        'macadamia milk goes watery on me',
        'the plant milks split',
      ],
      causes: ['milk that is too hot', 'an acidic coffee', 'a pack that is old or not made for steaming'],
      steps: [
        ...from(
          'steaming-milk.md',
          'Stop earlier than with dairy: soy at 58 °C at most, oat and macadamia at 55 to 60 °C, almond at 50 to 55 °C.',
        ),
        ...from(
          'milk-alternatives.md',
          'Let the espresso stand for 15 seconds before soy goes in.',
          'Check the date, and use an opened pack within 5 days from a fridge at or below 5 °C.',
          'Shake oat well before opening and give it about one second more of air than dairy.',
          'Use Foundry or Merri for soy drinks, because Daybreak is more acidic and makes it curdle sooner.',
          'Steam almond with less air than dairy and swirl it until the last moment.',
          'Use a barista milk, as thin, watery drinks usually come from a product that is not made for steaming.',
        ),
      ],
    },
    {
      name: 'splits',
      words: anyOf(
        'split, splits, splitting, curdle, curdled, lumps, lumpy, grainy, semolina, separates',
        'cottage cheese, gone off, sour milk, milk sour, clots',
      ),
      says: [
        'I had to remake nine lattes and refund four, milk splits all the time',
        'How come my milk goes grainy? It still looks like semolina.',
        'wtf is wrong with this milk, its got lumps in it',
        'milk curdeled in the cup',
      ],
      causes: ['milk that is sour or has been warm', 'milk that is heated too far', 'milk that is steamed twice'],
      steps: [
        ...from(
          'support-milk-problems.md',
          'Smell and taste the milk cold, and throw it out if it is sour.',
          'Check that the fridge is at or below 5 °C and look at the date on the bottle.',
        ),
        ...from(
          'steaming-milk.md',
          'Stop steaming dairy at 60 °C, at most at 65 °C.',
          'Start every jug with fresh cold milk, and never steam milk twice or top up a warm jug.',
        ),
        ...from(
          'support-milk-problems.md',
          'Try a bottle from another delivery.',
          'Smell the wand, and clean it with AR-ML-1L if there is old milk inside.',
        ),
      ],
    },
    {
      name: 'screeches',
      words: anyOf('screech, screeches, screching, scream, screams, screaming, squeal, squeals, shriek, high pitched'),
      says: [
        'The milk screams while steaming.',
        'it screeches like a train when she steams',
        'awful screching when frothing',
      ],
      causes: ['no air at all', 'a tip that is too deep or touches the jug'],
      steps: [
        ...from(
          'steaming-milk.md',
          'Raise the tip until you hear a soft tearing sound instead of the screech.',
          'Put the tip just below the surface, off centre, and keep it clear of the jug.',
          'Bring in air only until the milk reaches 37 °C, then sink the tip by a centimetre.',
          'Fill the jug between one third and one half, with milk at about 4 °C.',
        ),
        ...from(
          'daily-cleaning.md',
          'Open the holes of the tip and soak it in AR-ML-1L, diluted 1 to 20, for 20 minutes.',
        ),
      ],
    },
    {
      name: 'burnt',
      words: anyOf('burnt, burned, cabbage, scalded, boiled, overheated, egg, tastes cooked, burnt milk, too hot'),
      says: [
        'milk tastes burnt',
        'milk smells a bit of cabbage after steaming',
        'customers say the milk is boiled',
        'the milk is scaled, always to hot, it is scalded',
      ],
      causes: ['milk heated above 70 °C', 'milk that is steamed twice'],
      steps: [
        ...from(
          'steaming-milk.md',
          'Stop at 60 °C and never above 65 °C: above 70 °C dairy milk tastes of boiled cabbage.',
        ),
        ...from(
          'support-milk-problems.md',
          'Use a thermometer for a week, since the hand learns from it.',
          'Close the steam at 57 °C if the thermometer is slow.',
        ),
        ...from('steaming-milk.md', 'Do not steam milk twice and do not top up a warm jug.'),
        ...from('dairy-milk-for-cafes.md', 'Use a jug of 350 ml for one cup and of 600 ml for two.'),
        ...from('daily-cleaning.md', 'Wipe and purge the wand after every jug.'),
      ],
    },
    {
      name: 'smells',
      words: anyOf('smells, smell, stinks, tastes odd, tastes off, tastes funny, off taste, odd taste, soapy, rotten'),
      says: ['The milk smells odd.', 'there is an off taste in the milk', 'steamed milk stincks'],
      causes: ['old milk inside the wand', 'milk that has turned', 'detergent in the jug'],
      steps: [
        ...from(
          'support-milk-problems.md',
          'Smell the milk cold, and do not serve it if it smells odd.',
          'Smell the wand, because old milk inside it is the usual reason.',
        ),
        ...from(
          'daily-cleaning.md',
          'Soak the tip in AR-ML-1L, diluted 1 to 20, for 20 minutes, then open the holes with the cleaning pin.',
        ),
        ...from(
          'dairy-milk-for-cafes.md',
          'Rinse the jugs with clean water after each wash, as detergent may be left in them.',
        ),
        ...from('support-milk-problems.md', 'Replace the tip if it does not come clean.'),
        ...from(
          'dairy-milk-for-cafes.md',
          'Keep milk at or below 5 °C, at the back of the fridge and not in the door.',
        ),
      ],
    },
    {
      name: 'stiff_foam',
      words: anyOf(
        'dry froth, only froth, no gloss, no shine',
        'stiff, thik, stiff foam, shaving cream, too airy, too thick, thick foam, dry foam, foam dry, meringue',
        'too much foam, chocolate sinks, hisses cup, crackles, like soap',
      ),
      says: [
        'The milk has no gloss, only froth.',
        'none of us can pour a heart any more, the foam is as stiff as shaving cream',
        'chocolate sinks through the foam on every capp lately, too airy i guess',
        'My foam hisses and crackles in the cup.',
        'foam is way to thik',
      ],
      causes: ['too much air', 'air that comes too late', 'skim milk'],
      steps: [
        ...from(
          'steaming-milk.md',
          'Bring in less air: one to two seconds for a flat white, three for a latte and five for a cappuccino.',
        ),
        ...from(
          'support-milk-problems.md',
          'Stop bringing in air before the milk reaches 37 °C, then sink the tip and let it spin.',
        ),
        ...from('steaming-milk.md', 'Tap the jug once and swirl it until it shines.', 'Pour within 20 seconds.'),
        ...from('dairy-milk-for-cafes.md', 'Stretch skim milk for half as long, since it foams dry and stiff.'),
        ...from(
          'steaming-milk.md',
          'Aim at about 5 mm of foam on a flat white, 10 mm on a latte and 15 to 20 mm on a cappuccino.',
        ),
      ],
    },
    {
      name: 'big_bubbles',
      words: anyOf('bubble, bubbles, bubbly, big bubbles, large bubbles, bath, bubble bath, soapy foam, frogspawn'),
      says: [
        'Our flat whites look awful: big bubbles on top like a bath.',
        'BIG BUBBLES NO MATTER WHAT WE DO',
        "used milk straight from the fridge as told and it's still got bubbles the size of peas",
        'foam full of bubles',
      ],
      causes: ['air brought in too late', 'a tip that is too high', 'a worn steam tip'],
      steps: [
        ...from(
          'steaming-milk.md',
          'Bring in air only while the milk is cold, up to 37 °C, then sink the tip and let the milk spin.',
          'Keep the tip just under the surface, off centre.',
          'Start with milk at about 4 °C in a clean cold jug, filled between one third and one half.',
          'Purge the wand for two seconds into a cloth before each jug.',
          'Tap the jug once, swirl it until it shines, and pour within 20 seconds.',
          'Replace a steam tip that sprays unevenly by AR-ST-4H.',
        ),
      ],
    },
    {
      name: 'collapses',
      words: anyOf(
        'gone minute, gone after',
        'collapses, disappears, dissapears, vanishes, nothing left, goes flat, go flat, flat quick',
        'dont stay, doesnt stay, doesnt last, falls, dies, foam gone, minutes later',
      ),
      says: [
        'The froth is gone after a minute.',
        'The foam collapses within a minute.',
        'the milk foam dont stay, go flat quick',
        'foam dissapears as soon as it is served',
        'Two minutes later the foam is gone.',
      ],
      causes: ['milk that was too hot', 'old milk or milk steamed twice', 'detergent in the jug'],
      steps: [
        ...from(
          'support-milk-problems.md',
          'Stop at 60 °C, because milk that was too hot loses its foam.',
          'Rinse the jugs with clean water, since detergent left in them kills the foam.',
        ),
        ...from('steaming-milk.md', 'Use fresh milk at about 4 °C, and never milk that was steamed before.'),
        ...from(
          'dairy-milk-for-cafes.md',
          'Try a bottle from another delivery.',
          'Look at the protein on the label: 3.2 % or more gives stable foam, and in spring it is often lower.',
        ),
        ...from('steaming-milk.md', 'Pour within 20 seconds after steaming.'),
      ],
    },
    {
      name: 'thin_foam',
      words: anyOf(
        'thin, watery, no foam, no froth, wont foam, wont froth, doesnt foam, doesnt froth, not foaming',
        'not frothing, no microfoam, microfoam, wont texture, wont stretch, flat pancake, flat milk',
        'no texture, heatwave, skin on top',
      ),
      says: [
        "milk won't froth",
        'Our cappuccinos have gone thin and watery on top, there is no microfoam at all.',
        'cappucinos flat as a pancake',
        "since the heatwave our milk just won't texture",
        'milk wont forth up, no microfoem',
      ],
      causes: ['too little air', 'milk that is warm, old or low in protein', 'weak steam'],
      steps: [
        ...from('support-milk-problems.md', 'Start with milk at about 4 °C, from a fridge at or below 5 °C.'),
        ...from(
          'steaming-milk.md',
          'Bring in air for one to two seconds for a flat white, three for a latte and five for a cappuccino, before the milk reaches 37 °C.',
        ),
        ...from(
          'support-milk-problems.md',
          'Try a new bottle from another delivery: if that foams, the milk was old, had been warm, or is low in protein.',
          'If no bottle foams, soak the steam tip and check the boiler pressure.',
        ),
        ...from(
          'steaming-milk.md',
          'Read the steam gauge, which should show 1.2 bar on an Alba and 1.4 bar on a Torrent.',
        ),
        ...from('dairy-milk-for-cafes.md', 'Use full-cream milk with at least 3.2 % protein.'),
      ],
    },
    {
      name: 'latte_art',
      words: anyOf('latte art, art, heart, hearts, rosetta, tulip, pour heart, white blobs, blob, pattern, pouring'),
      says: [
        'my daughter makes wonderful hearts and I get white blobs',
        'Latte art just does not work here.',
        'cant pour a roseta',
      ],
      causes: ['foam that is too thick or too thin', 'milk that has stood'],
      steps: [
        ...from(
          'support-milk-problems.md',
          'Pour from the jug within 20 seconds, since foam that has stood makes no picture.',
          'Begin high and thin, then come close to the surface.',
          'Give thick foam less air next time, and thin foam more.',
        ),
        ...from(
          'steaming-milk.md',
          'Aim at about 10 mm of foam for a latte.',
          'Tap the jug once and swirl it until it shines before you pour.',
        ),
        ...from('support-milk-problems.md', 'Book the course Milk and Latte Art, which takes three hours.'),
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
        ...from(
          'support-milk-problems.md',
          'Check that the milk is at about 4 °C before steaming and the fridge at or below 5 °C.',
          'Stop at 60 °C for dairy, 65 °C at most.',
        ),
        ...from(
          'daily-cleaning.md',
          'Wipe and purge the wand after every jug, and soak its tip in AR-ML-1L if a hole is closed.',
        ),
        ...from('support-milk-problems.md', 'Look at the date on the bottle and the day on which it was opened.'),
        ...from('steaming-milk.md', 'Use a clean cold jug, filled between one third and one half.'),
        ...from(
          'support-milk-problems.md',
          'Read the steam gauge, which should show 1.2 bar on an Alba and 1.4 bar on a Torrent.',
          'Mark a fill line in each jug and use one thermometer for all, if the milk differs by barista.',
        ),
      ],
    },
  ],
};
