import { anyOf, from } from './notation';
import type { Fault } from './scenario';
import { brushChute, countBurrs } from './shared-steps.data';

/** The grinder beside the machine. */
export const grinderFaults: readonly Fault[] = [
  {
    name: 'grinder_noise',
    words: anyOf(
      'grinder noise, grinder noisy, grinder sounds, grinder loud, grinder rattles, grinder squeals',
      'grinder screams, gravel, scraping, scrapes, grinding noise, metal on metal, burrs touch',
      'screeching grinder',
    ),
    says: [
      'Our grinder sounds like it is chewing gravel since lunch.',
      'scraping noise from the grinder',
      'grindr makes an awful noise, like metal on metal',
      'The Pivot is scraping.',
    ],
    causes: ['burrs that touch', 'a stone between the burrs'],
    steps: [
      ...from(
        'grinder-care.md',
        'Switch the grinder off at once, at the wall.',
        'Turn the collar four numbers coarser.',
        'If the scraping goes on, call the service line and do not grind on, which can destroy both burrs in a minute.',
        'Do not take the burrs out or reach into them.',
      ),
      ...from('dialling-in-guide.md', 'Dial in again when it is quiet, as the grind has changed.'),
    ],
  },
  {
    name: 'grinder_overheats',
    words: anyOf('p8, p 8, grinder hot, grinder overheats, grinder overheating, grinder motor hot, grinder too hot'),
    says: ['our pivot 83 shows P8 and refuses to grind', 'grinder gets too hot in the rush', 'the grinder overheets'],
    causes: ['a motor that has run for long', 'air slots that are covered'],
    steps: [
      ...from(
        'fault-codes.md',
        'Leave the grinder switched off for 30 minutes.',
        'Check that the air slots at the back are free.',
      ),
      brushChute,
      ...from(
        'grinder-care.md',
        'Look at COUNTER in the menu, since worn burrs grind hotter: a Pivot 65 needs new ones after 350 kg, a Pivot 83 after 600 kg.',
      ),
      ...from('fault-codes.md', 'Call the service line if P8 comes back on the same day.'),
    ],
  },
  {
    name: 'grinder_hopper',
    words: anyOf('p5, p 5, hopper, hopper seat, hopper loose, beans stuck, beans dont fall, beans bridge'),
    says: [
      "the hopper won't seat properly since the clean",
      'P5 on the grinder',
      'beans stuck in the hoper',
      'beans dont fall down',
    ],
    causes: ['a hopper that is not seated', 'beans that stick together'],
    steps: [
      ...from('grinder-care.md', 'Switch the grinder off at the wall and lift the hopper off.'),
      ...from('fault-codes.md', 'Wipe the rim and turn the hopper until it clicks.'),
      ...from(
        'grinder-care.md',
        'Loosen beans that stick with a wooden spoon.',
        'Check that the slide of the hopper is open before you grind.',
        'Send a photo with the roast date if our beans stick again.',
      ),
    ],
  },
  {
    name: 'grinder_clumps',
    words: anyOf(
      'clumps, clumping, clumpy, static, flies everywhere, grounds everywhere, messy grounds',
      'sprays grounds',
    ),
    says: ['The grinder gives clumps.', 'so much static, grounds everywhere', 'coffee is clumpy and flys everywhere'],
    causes: ['dry air', 'dark beans', 'a chute that is caked'],
    steps: [
      brushChute,
      ...from(
        'grinder-care.md',
        'Grind directly into the basket.',
        'Keep the hopper at least one third full.',
        'Do not spray water on the beans in a café grinder.',
        'Run one capful, 35 g, of AR-GT-430 tablets through it every week.',
      ),
      ...from('espresso-recipes.md', 'Level the grounds with a finger or a distributor before you tamp.'),
    ],
  },
  {
    name: 'grinder_uneven',
    words: anyOf(
      'dose varies, dose jumps, dose different, dose wrong, doses differ, doses vary, grinds uneven',
      'uneven grind, grind uneven, grinder inconsistent, grinder uneven, grinder dose, grind drifts',
      'grinder drifts, boulders, dust pieces, coarse fine, burrs worn, worn burrs, grinds slowly',
      'grinder slow',
    ),
    says: [
      'The grinder dose jumps about by two grams.',
      'grinder gives an uneven grind, dust and boulders',
      'doses vary evry time',
      'I think the burrs are worn, it grinds slowly.',
    ],
    causes: [
      'a hopper that is nearly empty',
      'a chute that is caked',
      'a scale that has to be set to zero',
      'worn burrs',
    ],
    steps: [
      ...from('grinder-care.md', 'Fill the hopper, because a nearly empty one makes the dose jump.'),
      brushChute,
      ...from(
        'grinder-care.md',
        'On a Pivot 83 set the scale to zero: take the portafilter off and hold the minus button for five seconds.',
        'Run one capful, 35 g, of AR-GT-430 tablets through it and dial in again.',
      ),
      countBurrs,
      ...from('grinder-care.md', 'Log it if it stays uneven, since a technician cleans and aligns the burrs.'),
    ],
  },
  {
    name: 'grinder_blocked',
    words: anyOf(
      'grinder, grinder jam, grinder jammed, grinder blocked, grinder stuck, grinder hums',
      'grinder stopped, grinder dead, grinder wont start, grinder wont turn on, grinder not working',
      'grinder doesnt grind, burrs blocked, stone, p2, p 2, s2, s 2, pivot, sift',
    ),
    says: [
      'grinder hums but nothing comes out',
      'the grinder is jammed',
      'P2 on the Pivot',
      'our grinder wont turn on',
      'grindr stopped in the middle of the rush',
    ],
    causes: ['burrs that are blocked', 'a stone among the beans', 'a motor that is too hot or broken'],
    steps: [
      ...from(
        'fault-codes.md',
        'Switch the grinder off and pull out the plug before you touch it.',
        'Empty the hopper, turn the collar four numbers coarser and try again.',
      ),
      ...from('support-machine-issues.md', 'Look at the display: P2 is a blockage, P5 the hopper, P8 heat.'),
      ...from(
        'fault-codes.md',
        'Leave it switched off for 30 minutes if it shows P8, with the air slots at the back free.',
        'Never reach into the burrs, where a stone may sit.',
      ),
      ...from('support-machine-issues.md', 'Call the service line on 03 5550 0010 if it only hums.'),
    ],
  },
];
