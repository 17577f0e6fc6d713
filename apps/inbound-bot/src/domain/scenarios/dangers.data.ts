import type { Safety } from './scenario';
import { switchOffSafely } from './shared-steps.data';

const body = ['hand', 'hands', 'arm', 'finger', 'face', 'wrist', 'leg', 'foot', 'eye', 'skin'];
const people = ['myself', 'herself', 'himself', 'barista', 'girl', 'boy', 'guy', 'colleague', 'customer', 'child'];
const burnt = ['burnt', 'burned', 'burn', 'burns', 'scalded', 'scald'];
const near = [
  'socket',
  'plug',
  'outlet',
  'powerpoint',
  'power point',
  'power board',
  'electrics',
  'switchboard',
  'cable',
];

/** Entries of each word with each of the others behind it. */
const each = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));

/**
 * What harms people, and what to do first. Each entry names the harm and not what only sounds like it: coffee tastes
 * burnt or smoky, milk is scalded, prices are a shock. `mostPointedTo` tells which one a text is about, if any.
 */
export const dangers: readonly Safety[] = [
  {
    danger: 'gas',
    words: [
      'smell gas',
      'smells gas',
      'gas smell',
      'gas leak',
      'gas leek',
      'leaking gas',
      'stinks gas',
      'huele gas',
      'odeur gaz',
      'odore gas',
    ],
    says: [
      'I can smell gas in the kitchen',
      'it smells of gas here',
      'i think there is a gas leek',
      'huele a gas en la cocina',
    ],
    steps: [
      {
        text: 'Touch no switches or plugs, use no telephone inside and light nothing.',
        source: 'machine-safety.md',
      },
      {
        text: 'Open doors and windows on your way if that is quick, and get everyone out of the building.',
        source: 'machine-safety.md',
      },
      {
        text: "From outside, call your gas distributor's emergency line, which is printed on your gas bill, or 000 if there is immediate danger.",
        source: 'machine-safety.md',
      },
      { text: 'Go back in only when you are told that it is safe.', source: 'machine-safety.md' },
    ],
  },
  {
    danger: 'fire',
    words: [
      'machine on fire',
      'grinder on fire',
      'something on fire',
      'plug on fire',
      'kitchen on fire',
      'caught fire',
      'flames',
      'smoke coming',
      'smoke out',
      'smoke from',
      'smoke machine',
      'smoke grinder',
      'machine smoking',
      'grinder smoking',
      'started smoking',
      'burning smell',
      'smell burning',
      'smells burning',
      'plastic melting',
      'cable melted',
      'plug melted',
    ],
    says: [
      "there's smoke coming out of the back of the machine",
      'burning smell from the motor, like plastic melting',
      'The grinder caught fire.',
      'it smells of burning at the plug',
    ],
    steps: [
      switchOffSafely,
      { text: 'Keep everybody away, and call 000 if there is fire or someone is hurt.', source: 'machine-safety.md' },
      {
        text: 'Leave it off, and call a licensed electrician and our service line on 03 5550 0010 for a technician.',
        source: 'machine-safety.md',
      },
    ],
  },
  {
    danger: 'electric',
    words: [
      'electric shock',
      'electrical shock',
      'electrocuted',
      'shock touched',
      'shock when touched',
      'shock when touch',
      'tingle',
      'tingling',
      'zapped',
      'zap',
      'zaps',
      'sparks',
      'sparked',
      'sparking',
      'live wire',
      'bare wire',
      ...each(['shock'], ['machine', 'grinder', 'wand', 'portafilter', 'handle', 'metal', ...near]),
    ],
    says: [
      "I just got a shock when I touched the side of the machine, and there's water running down into the socket.",
      'I got zapped when I touched the portafilter',
      'There are sparks behind the machine.',
      'yesterday I felt a tingle on the drip tray',
      'my barista got an elecric shock from the grinder',
    ],
    steps: [
      switchOffSafely,
      {
        text: 'Keep everybody away, and call a licensed electrician and our service line on 03 5550 0010 for a technician.',
        source: 'machine-safety.md',
      },
      {
        text: 'Have anyone who has had a shock seen by a doctor, even if they feel well.',
        source: 'machine-safety.md',
      },
      {
        text: 'If a person is still in contact with the current, cut the power before you touch them and call 000.',
        source: 'machine-safety.md',
      },
    ],
  },
  {
    danger: 'water_near_power',
    words: [
      ...each(['water', 'water into', 'water over', 'dripping', 'leaking', 'leaks', 'wet'], near),
      ...each(near, ['wet', 'under water']),
    ],
    says: [
      'Water is running over the plug of the machine.',
      'the socket is wet',
      'it leaks into the power point',
      'watter drips on the power board',
    ],
    steps: [
      {
        text: 'Do not reach into the water, and switch off the power at the switchboard.',
        source: 'machine-safety.md',
      },
      { text: 'Close the water tap if it is in a dry place.', source: 'machine-safety.md' },
      {
        text: 'Call an electrician, and use the circuit again only when it has been checked.',
        source: 'machine-safety.md',
      },
      {
        text: 'Call our service line on 03 5550 0010 for a technician if the water comes from the machine.',
        source: 'support-machine-issues.md',
      },
    ],
  },
  {
    danger: 'steam',
    words: [
      'steam wont stop',
      'steam wont shut',
      'steam wont turn off',
      'steam wont close',
      'cant shut steam',
      'cant stop steam',
      'cant turn steam off',
      'cant close steam',
      'steam everywhere',
      'steam shooting',
      'steam blowing',
      'steam escaping',
      'blows steam',
      'safety valve',
      'needle red',
      'gauge red',
      'red zone',
      'explode',
      'exploded',
      'about to blow',
    ],
    says: [
      "I can't shut the steam off, it blows steam without end",
      'the needle is in the red part',
      'The safety valve is hissing.',
      'I fear the boiler will explode, steam evrywhere',
    ],
    steps: [
      {
        text: 'Keep away from the jet and do not try to close it by hand.',
        source: 'machine-safety.md',
      },
      {
        text: 'Switch the machine off at the main switch or at the wall, and let the pressure fall.',
        source: 'machine-safety.md',
      },
      {
        text: 'Leave it off and call our service line on 03 5550 0010 for a technician.',
        source: 'support-machine-issues.md',
      },
    ],
  },
  {
    danger: 'burn',
    words: [
      ...each(burnt, [...body, ...people]),
      ...each([...people, 'somebody', 'someone'], ['got burnt', 'got burned', 'got scalded']),
      ...each(['bad', 'nasty', 'serious', 'got'], ['burn', 'scald', 'scalded']),
    ],
    says: [
      'My barista burnt her hand on the wand.',
      'I scalded myself with the hot water tap',
      'one of the girls burned her arm, what do we do',
      'someone got a nasty burn from the steam',
    ],
    steps: [
      { text: 'Cool the burn at once under cool running water for 20 minutes.', source: 'machine-safety.md' },
      {
        text: 'Take off rings and clothing near it unless they stick to the skin, and put on no ice, butter or cream.',
        source: 'machine-safety.md',
      },
      {
        text: 'Get medical help for a burn that is larger than a coin, deep, on the face or hands, or in a child, and call 000 for a severe one.',
        source: 'machine-safety.md',
      },
      {
        text: 'Switch the machine off at the wall and call our service line on 03 5550 0010 for a technician if the machine caused it.',
        source: 'machine-safety.md',
      },
    ],
  },
  {
    danger: 'chemical',
    words: [
      ...each(
        ['powder', 'cleaner', 'descaler', 'chemical', 'chemicals', 'tablet'],
        ['eye', 'eyes', 'swallowed', 'drank'],
      ),
      ...each(['swallowed', 'drank'], ['powder', 'cleaner', 'descaler', 'chemicals', 'tablet']),
    ],
    says: ['I got backflush powder in my eye', 'a customer drank descaler', 'someone swallowed a cleaning tablet'],
    steps: [
      {
        text: 'Rinse an eye with running water for 15 minutes.',
        source: 'machine-safety.md',
      },
      { text: 'Call the Poisons Information Centre on 13 11 26.', source: 'machine-safety.md' },
      { text: 'Call 000 if someone is hurt.', source: 'machine-safety.md' },
      {
        text: 'Keep cleaners in their own tubs, and never mix them with bleach or with each other.',
        source: 'machine-safety.md',
      },
    ],
  },
];
