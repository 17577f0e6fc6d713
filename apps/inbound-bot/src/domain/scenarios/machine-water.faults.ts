import { anyOf, from } from './notation';
import type { Fault } from './scenario';
import { testWater } from './shared-steps.data';

/** Water and steam where they should be, or should not. */
export const machineWater: readonly Fault[] = [
  {
    name: 'hot_water_stuck',
    words: anyOf(
      'tap stuck, tap keeps, stuck open, water keeps running, tap running, tap wont close',
      'tap wont stop, tap drips, keeps running, hot water keeps, hot water stuck, hot water wont stop',
      'half open, knob stuck, knob broken, spout drips',
    ),
    says: [
      'the hot water tap of the machine has been stuck half open since yesterday evening',
      'I turned the knob as far as it goes and it keeps running.',
      'hot water wont stop',
      'The tap for tea water keeps runing.',
    ],
    causes: ['a worn valve', 'scale in the valve'],
    escalate: 'at_once',
    steps: [
      ...from(
        'small-machine-faults.md',
        'Put a jug below the spout and keep your hands away, since the water is close to boiling.',
        'Close the tap once more, without force, because force breaks the valve.',
        'If it goes on running, switch the machine off at the main switch and close the water tap at the wall.',
        'Call the service line on 03 5550 0010, as the valve needs a technician.',
        'If it only drips, keep a jug below it and log it, since a slow drip is not urgent.',
      ),
    ],
  },
  {
    name: 'no_hot_water',
    words: anyOf(
      'no hot water, hot water, hot water cold, water cold, tea water, water lukewarm, hot tap',
      'hot water spits, hot water weak, water not hot, water no hot',
    ),
    says: [
      'No hot water for the teas.',
      'Hot water comes out cold. Yes, cold.',
      'coffee machine water no hot today',
      'hot watter tap gives nothing',
      'tea water is lukewarm',
    ],
    causes: ['a boiler that is still filling or heating', 'ECO mode', 'scale in the tap'],
    steps: [
      ...from(
        'small-machine-faults.md',
        'Wait until READY is shown and check that ECO mode is off.',
        'Check that the water tap at the wall is open and that the inlet gauge shows 2 to 4 bar.',
        'Look for a fault on the display: after E01 or A1 there is no hot water until the boiler has filled.',
      ),
      ...from(
        'descaling.md',
        'Look for other signs of scale, such as white flakes on the shower screen or a boiler that is slow to heat up.',
      ),
      ...from('small-machine-faults.md', 'Do not take the tap apart or descale it yourself, but log it.'),
      ...from('support-machine-issues.md', 'Call the service line on 03 5550 0010 if it stays cold.'),
    ],
  },
  {
    name: 'drain_backs_up',
    words: anyOf(
      'drain, drain blocked, backs up, drip tray, tray full, tray overflows, overflow, drainage',
      'tundish, doesnt drain',
    ),
    says: [
      "the drain of the machine's drip tray backs up since last week",
      'drip tray overflows, the drain must be blocked',
      'water stands in the drip tray',
      'the drain is bloked',
    ],
    causes: ['coffee grounds in the drain', 'a kink or a loop in the hose', 'a blocked pipe of the building'],
    steps: [
      ...from(
        'small-machine-faults.md',
        'Stop the shots until the drip tray is empty, then take it out and wash the grounds off.',
        'Pour a litre of hot water slowly down the drain.',
        'Follow the hose with your eyes: it must fall all the way, without a kink or a loop.',
        'Check that the hose ends above the water in the tundish.',
        'Call a plumber if the water still stands, because then the pipe of the building is blocked.',
      ),
      ...from(
        'support-machine-issues.md',
        'If water gets near a plug, switch off the power at the switchboard, close the tap and call the service line.',
      ),
    ],
  },
  {
    name: 'wand_drips_or_spits',
    words: anyOf(
      'wand spits, wand drips, wand leaks, wand leeks, wand dripping, steam spits, steam leaks',
      'steam leaking, spits water, spitting water, wet steam, steam wet, water instead of steam',
      'steam tap leaks, arm drips',
    ),
    says: [
      'The wand spits water instead of steam.',
      'steam wand drips when it is closed',
      'The steam is wet and the milk gets watery.',
      'wand leeks all the time',
    ],
    causes: ['water that has condensed in the wand', 'a worn seal in the steam valve', 'a boiler that is too full'],
    steps: [
      ...from(
        'small-machine-faults.md',
        'Purge the wand for two seconds into a cloth before each jug, and see whether the steam turns dry.',
        'Read the steam gauge, which should show 1.2 bar on an Alba and 1.4 bar on a Torrent.',
      ),
      ...from(
        'support-machine-issues.md',
        'Soak the tip in AR-ML-1L, diluted 1 to 20, for 20 minutes, and open the holes with the pin.',
      ),
      ...from(
        'small-machine-faults.md',
        'Go on with a longer purge until a technician has been.',
        'Log it if the pressure is right and it stays so, since the seal or the level of the boiler needs a technician.',
      ),
    ],
  },
  {
    name: 'steam_weak',
    words: anyOf(
      'steam, no steam, weak steam, steam weak, hardly steam, steam pressure, wand, wand weak',
      'wand blocked, steam arm, arm right, only hisses, steam wand, milk takes ages',
    ),
    says: [
      'Hardly any steam comes out of the arm on the right since this morning, it only hisses.',
      'steem wand is realy weak',
      'There is no steam at all.',
      'the wand is blocked with old milk',
    ],
    causes: ['a steam tip that is blocked with milk', 'a machine that is not fully hot', 'low boiler pressure'],
    steps: [
      ...from(
        'support-machine-issues.md',
        'Compare the wands: if one of two is weak, its tip is blocked, and if both are, the boiler pressure is low.',
        'Open the holes of the tip with the pin, then purge the wand.',
      ),
      ...from(
        'daily-cleaning.md',
        'Soak the tip in AR-ML-1L, diluted 1 to 20, for 20 minutes, and unscrew it only when the machine is off and cold.',
      ),
      ...from(
        'support-machine-issues.md',
        'Read the steam gauge, which should show 1.2 bar on an Alba and 1.4 bar on a Torrent.',
        'Check that the machine has had its full time, 25 minutes for an Alba and 35 for a Torrent, and that ECO mode is off.',
        'Call the service line on 03 5550 0010 if the gauge stays below 1 bar.',
      ),
    ],
  },
  {
    name: 'scale',
    words: anyOf(
      'scale, limescale, white flakes, flakes, calcium, chalk, cartridge, water filter, filter change',
      'hard water, descale, descaling',
    ),
    says: [
      'There are white flakes on the shower screen.',
      'I think the machine has limescale',
      'the water filter is long overdue',
      'machine needs descalling',
    ],
    causes: ['hard water', 'a cartridge that is used up'],
    steps: [
      ...from(
        'descaling.md',
        'Do not descale the espresso machine yourself: our technicians do it in the workshop.',
        'Look for a second sign of scale, such as a slow boiler, a hot water tap that spits or steam that gets weaker.',
      ),
      testWater,
      ...from(
        'water-filters-and-cartridges.md',
        'Replace the cartridge after 12 months at the latest, with the machine switched off and cooled for 30 minutes.',
        'Flush 5 litres through the new one into a bucket and check for leaks.',
      ),
      ...from('descaling.md', 'Call the service line if you find two of the signs together.'),
    ],
  },
  {
    name: 'leaks_below',
    words: anyOf(
      'under machine, below machine, machine leaks, leaking machine, leaks bench, puddle',
      'water on floor, water on bench, floor wet, leak, leaking, leek',
    ),
    says: [
      'Water under the machine every morning, about a cup of it, on the floor at the back.',
      'machine leeking everywhere',
      'there is a puddle on the bench',
      'our alba leaks from somewhere',
    ],
    causes: ['a blocked drain', 'a full drip tray', 'a loose hose or a seal inside'],
    steps: [
      ...from(
        'support-machine-issues.md',
        'Look first whether the water is near a plug or an outlet, and if so switch off the power at the switchboard.',
        'Look at the drain hose and the drip tray, since a blocked drain is the usual reason.',
      ),
      ...from(
        'daily-cleaning.md',
        'Empty and wash the tray, and pour a litre of hot water down the drain.',
        'Look at the hoses and at the filter head for drips.',
      ),
      ...from(
        'support-machine-issues.md',
        'If the water comes from inside, switch off, close the tap and call the service line on 03 5550 0010.',
      ),
    ],
  },
];
