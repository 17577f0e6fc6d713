import { anyOf, from } from './notation';
import type { Safety } from './scenario';
import { switchOffSafely } from './shared-steps.data';

const body = anyOf(
  'hand, hands, arm, arms, forearm, finger, fingers, thumb, palm, face, neck, wrist, leg, foot, eye, skin',
);
const people = anyOf(
  'myself, herself, himself, barista, girl, boy, guy, colleague, customer, child, somebody, someone',
);
const burnt = anyOf('burnt, burned, burn, burns, scalded, scald');
const near = anyOf(
  'socket, plug, outlet, powerpoint, power point, power board, power strip, extension lead, electrics, switchboard, cable',
);
const machines = anyOf('machine, grinder, boiler, wand, portafilter, handle, tray, metal');

/** Entries of each word with each of the others behind it. */
const each = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));

/**
 * What harms people, and what to do first. Each entry names the harm and not what only sounds like it: coffee tastes
 * burnt or smoky, milk is scalded, prices are a shock. The languages are those in which the bot says that it speaks
 * English. `mostPointedTo` tells which one a text is about, if any.
 */
export const dangers: readonly Safety[] = [
  {
    danger: 'gas',
    words: anyOf(
      'smell gas, smells gas, smelling gas, gas smell, gas leak, gas leek, leaking gas, stinks gas, reeks gas',
      'gas hissing, huele gas, olor gas, odeur gaz, sent gaz, fuite gaz, odore gas, puzza gas, fuga gas',
      'mui gas, ro ri gas, 煤 气, 燃 气, 瓦 斯',
    ),
    says: [
      'I can smell gas in the kitchen',
      'it smells of gas here',
      'i think there is a gas leek',
      'huele a gas en la cocina',
      'ça sent le gaz derrière le bar',
      "c'è odore di gas",
      'có mùi gas trong bếp',
      '厨房里有煤气味',
    ],
    steps: from(
      'machine-safety.md',
      'Touch no switches or plugs, use no telephone inside and light nothing.',
      'Open doors and windows on your way if that is quick, and get everyone out of the building.',
      "From outside, call your gas distributor's emergency line, which is printed on your gas bill, or 000 if there is immediate danger.",
      'Go back in only when you are told that it is safe.',
    ),
  },
  {
    danger: 'fire',
    words: [
      ...each(
        [...machines, ...near, 'something', 'kitchen', 'bar'],
        ['on fire', 'smoking', 'melted', 'melting', 'scorched'],
      ),
      ...anyOf(
        'caught fire, flames, there fire, fire behind, smoke coming, smoke out, smoke from, smoke machine, smoke grinder',
        'started smoking, full of smoke, burning smell, smell burning, smells burning, burning plastic',
        'plastic melting, echa humo, sale humo, huele quemado, fuego, fumee sort, de la fumee, sent brule',
        'prend feu, esce fumo, fa fumo, odore bruciato, boc khoi, mui khet, 冒 烟, 着 火, 烧 焦',
      ),
    ],
    says: [
      "there's smoke coming out of the back of the machine",
      'burning smell from the motor, like plastic melting',
      'The grinder caught fire.',
      'it smells of burning at the plug',
      'the cable has melted',
      'la máquina echa humo',
      'il y a de la fumée qui sort du moulin',
      'esce fumo dalla macchina',
      'máy bốc khói',
      '机器冒烟了',
    ],
    steps: [
      switchOffSafely,
      ...from(
        'machine-safety.md',
        'Keep everybody away, and call 000 if there is fire or someone is hurt.',
        'Leave it off, and call a licensed electrician and our service line on 03 5550 0010 for a technician.',
      ),
    ],
  },
  {
    danger: 'electric',
    words: [
      ...each(['shock', 'shocks', 'jolt', 'zap'], [...machines, ...near, 'touched', 'touch', 'touching']),
      ...each(['tingle', 'tingling'], [...machines, ...body, 'touched', 'touch', 'touching']),
      ...anyOf(
        'electric shock, electrical shock, electrocuted, shock when touched, felt tingle, feel tingle, feels tingle',
        'got tingle, get tingle, zapped, sparks, sparked, sparking, live wire, bare wire, exposed wire',
        'descarga electrica, calambre, chispas, choc electrique, decharge electrique, etincelles',
        'scossa, scintille, giat dien, đien giat, tia lua, 触 电, 漏 电, 火 花',
      ),
    ],
    says: [
      "I just got a shock when I touched the side of the machine, and there's water running down into the socket.",
      'I got zapped when I touched the portafilter',
      'There are sparks behind the machine.',
      'yesterday I felt a tingle on the drip tray',
      'my barista got an elecric shock from the grinder',
      'me dio un calambre la máquina',
      'mon collègue a pris une décharge électrique',
      'ho preso la scossa',
      'tôi bị điện giật',
      '我触电了',
    ],
    steps: [
      switchOffSafely,
      ...from(
        'machine-safety.md',
        'Keep everybody away, and call a licensed electrician and our service line on 03 5550 0010 for a technician.',
        'Have anyone who has had a shock seen by a doctor, even if they feel well.',
        'If a person is still in contact with the current, cut the power before you touch them and call 000.',
      ),
    ],
  },
  {
    danger: 'water_near_power',
    words: [
      ...each(anyOf('water, water into, water over, dripping, leaking, leaks, puddle, wet, flooded, got into'), near),
      ...each(near, ['wet', 'under water', 'soaked', 'flooded', 'fizzes']),
      ...each(['creeping', 'creeps', 'running towards', 'runs towards'], near),
      'water near power',
    ],
    says: [
      'Water is running over the plug of the machine.',
      'the socket is wet',
      'it leaks into the power point',
      'watter drips on the power board',
      'a puddle is creeping towards the power strip',
      'water under the extension lead',
    ],
    steps: [
      ...from(
        'machine-safety.md',
        'Do not reach into the water, and switch off the power at the switchboard.',
        'Close the water tap if it is in a dry place.',
        'Call an electrician, and use the circuit again only when it has been checked.',
      ),
      ...from(
        'support-machine-issues.md',
        'Call our service line on 03 5550 0010 for a technician if the water comes from the machine.',
      ),
    ],
  },
  {
    danger: 'steam',
    words: [
      ...each(['steam', 'wand'], anyOf('wont stop, wont shut, wont turn off, wont close, stuck on')),
      ...each(['boiler', 'machine', 'will', 'might', 'going to', 'about to'], ['explode', 'exploded', 'burst']),
      ...each(['safety valve'], anyOf('hissing, blows, blowing, blew, steam, open')),
      ...anyOf(
        'cant shut steam, cant stop steam, cant turn steam off, cant turn off steam, cant close steam',
        'steam everywhere, steam shooting, steam pouring, steam blowing, steam escaping, blows steam, jet of steam',
        'needle red, gauge red, red zone',
      ),
    ],
    says: [
      "I can't shut the steam off, it blows steam without end",
      'the needle is in the red part',
      'The safety valve is hissing.',
      'I fear the boiler will explode',
      'steam evrywhere behind the bar',
    ],
    steps: [
      ...from(
        'machine-safety.md',
        'Keep away from the jet and do not try to close it by hand.',
        'Switch the machine off at the main switch or at the wall, and let the pressure fall.',
      ),
      ...from('support-machine-issues.md', 'Leave it off and call our service line on 03 5550 0010 for a technician.'),
    ],
  },
  {
    danger: 'burn',
    words: [
      ...each(burnt, [...body, ...people]),
      ...each(body, ['blisters', 'blistering', 'blistered']),
      ...each(people, ['got burnt', 'got burned', 'got scalded', 'has burn', 'has blisters']),
      ...each(['bad', 'nasty', 'serious', 'got'], ['burn', 'scald', 'scalded']),
      ...anyOf(
        'quemo la mano, me queme, quemadura, me suis brule, est brulee, mi sono bruciato, ustione, bi bong, 烫 伤, 烧 伤',
      ),
    ],
    says: [
      'My barista burnt her hand on the wand.',
      'I scalded myself with the hot water tap',
      'one of the girls burned her arm, what do we do',
      'someone got a nasty burn from the steam',
      'one of the kids burnt her forearm on the pipe',
      'the skin of his palm is blistering',
      'me quemé la mano con el vapor',
      'je me suis brûlé avec la vapeur',
      '我的手烫伤了',
    ],
    steps: from(
      'machine-safety.md',
      'Cool the burn at once under cool running water for 20 minutes.',
      'Take off rings and clothing near it unless they stick to the skin, and put on no ice, butter or cream.',
      'Get medical help for a burn that is larger than a coin, deep, on the face or hands, or in a child, and call 000 for a severe one.',
      'Switch the machine off at the wall and call our service line on 03 5550 0010 for a technician if the machine caused it.',
    ),
  },
  {
    danger: 'chemical',
    words: [
      ...each(anyOf('powder, cleaner, descaler, chemical, chemicals, tablet'), ['eye', 'eyes', 'swallowed', 'drank']),
      ...each(['swallowed', 'drank'], anyOf('powder, cleaner, descaler, chemicals, tablet')),
    ],
    says: ['I got backflush powder in my eye', 'a customer drank descaler', 'someone swallowed a cleaning tablet'],
    steps: from(
      'machine-safety.md',
      'Rinse an eye with running water for 15 minutes.',
      'Call the Poisons Information Centre on 13 11 26.',
      'Call 000 if someone is hurt.',
      'Keep cleaners in their own tubs, and never mix them with bleach or with each other.',
    ),
  },
];
