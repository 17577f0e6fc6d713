import { anyOf, from } from './notation';
import type { Fault } from './scenario';
import { compareTemperature, flushAlba, logWithVideo } from './shared-steps.data';

/** Power, heat, sounds, and what shows them. */
export const machinePower: readonly Fault[] = [
  {
    name: 'trips_breaker',
    words: anyOf(
      'trips breaker, tripping breaker, trips power, tripping, tripped, safety switch, rcd, fuse blows',
      'blows fuse, fuse goes, power goes out, breaker again, breaker keeps, lights go out',
    ),
    says: [
      'The machine trips the breaker every time it heats up.',
      'safety switch goes as soon as we turn it on',
      'fuse blows with the coffee machine',
      'the power goes out in the whole shop when I switch the machine on',
    ],
    causes: ['a fault in the insulation of the machine, often a heating element'],
    escalate: 'at_once',
    steps: [
      ...from(
        'machine-safety.md',
        'Leave the machine off, and do not switch the safety switch on again and again.',
        'Switch the machine off at the wall with dry hands and keep everybody away from it.',
        'Call the service line on 03 5550 0010.',
        'Open no panel: only a qualified technician may do that.',
      ),
      ...from('support-machine-issues.md', 'Have the model and the serial number ready for the technician.'),
    ],
  },
  {
    name: 'wont_switch_on',
    words: anyOf(
      'wont switch on, wont turn on, wont start, doesnt turn on, doesnt switch on, doesnt start',
      'not turning on, not starting, wont come on, dead, no lights, no power, no life, went quiet',
      'lamp dark, stayed dark, died, shut down, switched itself off',
    ),
    says: [
      'machine is dead, no lights, shop is full of people',
      "thing won't turn on, tried the breaker",
      'the big silver thing clicked twice and then went quiet, and the little green lamp on the front stayed dark',
      'machine doesnt swich on',
    ],
    causes: ['a switch or a breaker that is off', 'a plug that is not fully in', 'a fault inside'],
    steps: [
      ...from(
        'support-machine-issues.md',
        'Check the main switch of the machine, once.',
        'Check the wall switch and the circuit breaker, once each.',
        'If a breaker or safety switch trips again, leave it off.',
      ),
      ...from(
        'using-alba-and-torrent.md',
        'Turn the main switch to 1 yourself and wait for READY, in case the automatic start is not set for today.',
      ),
      ...from('daily-cleaning.md', 'Look at the plug and the cord, and leave the machine off if they are damaged.'),
      ...from(
        'support-machine-issues.md',
        'Call the service line on 03 5550 0010, before 11 am if it is your only machine, so that a technician comes on the same day in the metro area.',
      ),
    ],
  },
  {
    name: 'pump_noise',
    words: anyOf(
      'pump noise, pump loud, pump noisy, pump whines, pump rattles, noise from pump, pump sounds, pump',
      'whine, whining',
    ),
    says: [
      'The pump is so loud that we have to shout.',
      'pump makes a noize when a shot runs',
      'There is a whining sound while it brews.',
      'our pump rattles and groans',
    ],
    causes: ['too little water from the mains', 'a blocked cartridge', 'a worn pump'],
    steps: [
      ...from('small-machine-faults.md', 'Check that the water tap is open and that the inlet gauge shows 2 to 4 bar.'),
      ...from(
        'water-filters-and-cartridges.md',
        'Look at the date on the water cartridge and replace it if it is older than 12 months.',
      ),
      ...from(
        'small-machine-faults.md',
        'Switch the machine off if the pump runs without water, since that ruins it in minutes.',
      ),
      ...from('using-alba-and-torrent.md', 'Read the pump gauge while a shot runs, which should show 9 bar.'),
      logWithVideo,
      ...from(
        'small-machine-faults.md',
        'If the pressure is right and the noise stays, have a technician replace the pump.',
      ),
    ],
  },
  {
    name: 'noise',
    words: anyOf(
      'noise, noisy, loud, sound, rattle, rattling, hiss, hissing, knocking, banging, gurgling, squeal',
      'buzzing, vibrates, humming',
    ),
    says: [
      'The machine makes a strange noise.',
      'it hisses all day long',
      'cups rattle like mad, the whole thing vibrates',
      'wierd knocking sound from inside',
    ],
    causes: ['cups on the top', 'a machine that does not stand level', 'steam that escapes'],
    steps: [
      ...from(
        'small-machine-faults.md',
        'Take the cups off the top and see whether the rattling stops.',
        'Check that the machine stands level.',
        'Listen when it comes: a short hiss while it heats up is air leaving the boiler, and normal.',
        'Keep away from a hiss that goes on after READY is shown, since it is steam escaping.',
        'Switch the machine off and call the service line if the needle is in the red zone as well.',
      ),
      logWithVideo,
    ],
  },
  {
    name: 'cup_warmer',
    words: anyOf('cup warmer, cups cold, cup shelf, warmer, cup heater, warming tray, cups warm, top cold'),
    says: [
      "The cup warmer on top of the machine doesn't get warm any more.",
      'cups stay cold on the machine',
      'cup heater not workin',
      'our cups are cold because the top does not heat',
    ],
    causes: ['a machine that has not been on for long', 'ECO mode', 'too many layers of cups'],
    steps: [
      ...from(
        'small-machine-faults.md',
        'Wait an hour after READY, since the cup warmer is the last part to get warm.',
        'Check that ECO mode is off.',
        'Stack the cups in two layers at most, mouths up, with no cloth between them and the metal.',
        'Rinse the cups with hot water meanwhile.',
        'Log it for the next visit if the shelf is still cold while the machine is hot.',
      ),
    ],
  },
  {
    name: 'too_hot',
    words: anyOf(
      'too hot, overheats, overheating, overheat, boiling, scalding coffee, pressure too high',
      'temperature too high, water too hot',
    ),
    says: [
      'The machine is too hot, the coffee comes out boiling.',
      'steam pressure too high, gauge goes up and up',
      'machine overheets',
      'brew temperature is way too high',
    ],
    causes: [
      'a brew temperature that was changed',
      'a group that has stood for long',
      'a fault of the pressure control',
    ],
    steps: [
      ...from(
        'small-machine-faults.md',
        'If a needle is in the red zone, switch the machine off and call the service line on 03 5550 0010.',
        'Look whether the steam gauge stays above 1.2 bar on an Alba or 1.4 bar on a Torrent, and switch off if it does.',
      ),
      compareTemperature,
      ...from('espresso-recipes.md', 'Lower it by 1 °C at a time, wait 10 minutes, and taste.'),
      flushAlba,
      ...from('fault-codes.md', 'Leave the machine off after E07 or A6, which mean that the boiler is too hot.'),
    ],
  },
  {
    name: 'not_hot',
    words: anyOf(
      'not hot, isnt hot, not heating, wont heat, wont heet, doesnt heat, not getting hot, isnt getting hot',
      'hot enough, lukewarm, cold coffee, coffee cold, tepid, temperature low, boiler cold, not warm',
      'heat up',
    ),
    says: [
      "Boiler isn't getting hot enough, gauge sits at 0.6.",
      'machine wont heet up',
      'The coffee comes out lukewarm.',
      'espresso machine is not heating',
    ],
    causes: ['too little time to heat up', 'ECO mode', 'a faulty heating element'],
    steps: [
      ...from(
        'support-machine-issues.md',
        'Give the machine its full time, 25 minutes for an Alba and 35 for a Torrent.',
        'Check that ECO mode is off.',
      ),
      ...from('using-alba-and-torrent.md', 'Leave the portafilters locked in, so that they heat as well.'),
      compareTemperature,
      ...from('using-alba-and-torrent.md', 'Set the automatic start 45 minutes before the first barista arrives.'),
      ...from(
        'support-machine-issues.md',
        'Call the service line on 03 5550 0010 if the steam gauge is still below 1 bar after that.',
      ),
    ],
  },
  {
    name: 'display_or_buttons',
    words: anyOf(
      'display, screen dark, screen blank, screen flickers, touchscreen, flickers, button, buttons',
      'keypad, shot timer, timer, wont stop shot, doesnt stop shot, programming, display blank',
    ),
    says: [
      "the shot timer's display flickers now and then",
      'one button does nothing',
      'buttons dont react on the left keypad',
      'dispaly is blank but it heats',
    ],
    causes: ['a keypad that has become wet', 'a button that has lost its programme', 'a fault in the electronics'],
    steps: [
      ...from(
        'small-machine-faults.md',
        'Switch the machine off at the main switch for 10 seconds and on again, once.',
        'Wipe the buttons with a damp cloth while it is off, because a wet keypad reacts late or not at all.',
        'Use another button or the manual one meanwhile, and stop the shot by the scale.',
      ),
      ...from(
        'using-alba-and-torrent.md',
        'Programme a button anew that gives the wrong amount: hold P until the light blinks, then press the button.',
      ),
      ...from(
        'small-machine-faults.md',
        'Go on by the gauges until a technician comes if the display stays dark while the machine heats.',
      ),
    ],
  },
];
