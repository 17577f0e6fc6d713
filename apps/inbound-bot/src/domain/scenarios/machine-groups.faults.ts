import { anyOf, from } from './notation';
import type { Fault } from './scenario';
import { swapPortafilters } from './shared-steps.data';

/** What comes out of the groups, or does not. */
export const machineGroups: readonly Fault[] = [
  {
    name: 'one_group_weak',
    words: anyOf(
      'dribbles, dribbling, trickle, one group works, one group fine, one group weak, one group slow',
      'other group fine, other one fine, other one ok, group no flow, group no water, group no pressure',
      'hardly runs',
    ),
    says: [
      'The left side of our two-group only dribbles while the right one is fine.',
      'right group gives just a trickle',
      'one group works and the other hardly runs',
      'left gruop has no flow, other one is ok',
    ],
    causes: ['a blocked shower screen', 'a blocked basket', 'the valve or the flow meter of that group'],
    steps: [
      swapPortafilters,
      ...from('espresso-troubleshooting.md', 'Take off the shower screen of that group and clean it.'),
      ...from(
        'backflushing-and-seals.md',
        'Run the group without a portafilter and look whether water falls on one side only.',
        'Backflush that group with 3 g of AR-CL-900.',
        'Replace a screen whose holes stay closed after soaking: AR-SS-57 for an Alba, AR-SS-60 for a Torrent.',
      ),
      ...from(
        'espresso-troubleshooting.md',
        'Log a service request if the fault stays with the group, as its flow meter then needs attention.',
      ),
    ],
  },
  {
    name: 'group_drips',
    words: anyOf(
      'water drips, drips out',
      'group drips, group dripping, group head drips, head drips, drips after, keeps dripping',
      'dripping non stop, drips all day, drips when off, dripping after, still dripping, drips head',
    ),
    says: [
      'Water drips out of the group when nobody uses it.',
      "Since Friday the right group head drips all day long, even when nobody's using it.",
      'left group is dripping non stop',
      'group keeps driping after the shot',
      'Water drips from the head between the shots.',
    ],
    causes: ['coffee oil in the valve of the group', 'a valve that needs service'],
    steps: [
      ...from('backflushing-and-seals.md', 'Backflush that group with powder twice, 3 g of AR-CL-900 each time.'),
      ...from('daily-cleaning.md', 'Take off the shower screen, brush it and put it back.'),
      ...from(
        'backflushing-and-seals.md',
        'Backflush with powder every evening and with plain water every four hours from now on.',
        'Log it with the service line if it still drips after that, because the valve has to be serviced.',
        'Go on working meanwhile: it is not urgent as long as the drip is slow.',
      ),
    ],
  },
  {
    name: 'portafilter_leaks',
    words: anyOf(
      'leaks portafilter, portafilter leaks, around portafilter, around rim, around handle',
      'leaks handle, handle leaks, group leaks, leaks group, leaking group, group seal, gasket, lock in',
      'wont lock, handle loose, portafilter loose, turns past middle, sprays side',
    ),
    says: [
      'Water comes out around the rim of the portafilter during a shot.',
      "Portafilter won't lock in as far as it used to",
      'the group leaks while brewing',
      'handle turns past the middle and it leeks',
    ],
    causes: ['coffee grounds on the seal', 'a worn group seal', 'a bent basket'],
    steps: [
      ...from(
        'backflushing-and-seals.md',
        'Clean the seal and the rim of the basket, because a few grounds are enough to make it leak.',
        'Look at the seal: rubber that feels hard, or a portafilter that turns past the middle, means that it is worn.',
        'Do not tighten the handle with force, which damages the group.',
        'Replace a worn seal, and every seal after six months: AR-GS-71 for an Alba, AR-GS-73 for a Torrent.',
        'Switch the machine off and let it cool for two hours before you change the seal.',
        'Lock in a portafilter and check for leaks when the machine is hot again.',
      ),
    ],
  },
  {
    name: 'low_pressure',
    words: anyOf(
      'pressure, low pressure, no pressure, bar, needle sits, gauge low, pump weak, no water',
      'nothing comes, no flow, flow slow, flows slow, water doesnt come, both groups',
    ),
    says: [
      'The pressure needle sits at six bar instead of nine since Monday.',
      'no presure on the machine',
      "9 bar became 6 bar on the gauge, flow's really slow",
      'No water comes out of either group, nothing comes out at all.',
    ],
    causes: ['a tap that is not fully open', 'a blocked water cartridge', 'a pump that needs setting or replacing'],
    steps: [
      ...from(
        'support-machine-issues.md',
        'Check that the tap is open and that the inlet gauge shows 2 to 4 bar.',
        'Look at the date on the water cartridge, which must not be older than 12 months: a blocked one shows as low pressure.',
        'If only one group is weak, clean its shower screen.',
        'Read the pump gauge with coffee in the portafilter: it should reach 9 bar.',
      ),
      ...from(
        'water-quality.md',
        'Measure the inlet pressure in the morning rush as well, since it can drop then and the boiler fills slowly below 2 bar.',
      ),
      ...from(
        'support-machine-issues.md',
        'Call the service line on 03 5550 0010 if the pump stays below 9 bar, since a technician has to set or replace it.',
      ),
    ],
  },
];
