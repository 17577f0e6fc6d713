import { grinderFaults } from './grinder.faults';
import { machineCodes } from './machine-codes.faults';
import { machineGroups } from './machine-groups.faults';
import { machinePower } from './machine-power.faults';
import { machineWater } from './machine-water.faults';
import { from } from './notation';
import type { Scenario } from './scenario';

/** The espresso machine and the grinder beside it. */
export const machine: Scenario = {
  category: 'machine',
  called: 'your machine',
  clarify: [
    {
      field: 'when_started',
      asks: [
        'Since when has it been like that?',
        'When did that begin?',
        'Can you say since which day or hour it has been doing that?',
      ],
    },
    {
      field: 'tried',
      asks: [
        'What have you tried so far?',
        'Have you already cleaned, changed or restarted anything?',
        'What has been done to it up to now?',
      ],
    },
  ],
  escalate: 'after_steps',
  knowledge: {
    category: 'machines',
    documents: [
      'support-machine-issues.md',
      'fault-codes.md',
      'small-machine-faults.md',
      'machine-safety.md',
      'using-alba-and-torrent.md',
      'backflushing-and-seals.md',
      'grinder-care.md',
      'water-filters-and-cartridges.md',
      'service-plans-and-call-outs.md',
    ],
  },
  faults: [
    ...machineCodes,
    ...grinderFaults,
    ...machineWater,
    ...machineGroups,
    ...machinePower,
    {
      name: 'machine',
      words: [],
      says: [
        'The machine is acting up again.',
        'something is wrong with the coffee mashine',
        'Our Alba is not right.',
        'the espresso machine is broken',
      ],
      causes: ['a blocked screen, tip or cartridge', 'a seal that is due', 'a part that needs a technician'],
      steps: [
        ...from(
          'support-machine-issues.md',
          'Look for danger first, and switch off at the wall after a shock, sparks, smoke or water near an outlet.',
          'Look at the display, and look a code up in the list of fault codes.',
        ),
        ...from(
          'using-alba-and-torrent.md',
          'Read the gauges: 9 bar while a shot runs, 2 to 4 bar from the mains, steam 1.2 bar on an Alba and 1.4 bar on a Torrent.',
        ),
        ...from('daily-cleaning.md', 'Clean the shower screens and backflush each group with 3 g of AR-CL-900.'),
        ...from(
          'support-machine-issues.md',
          'Have the model, the serial number and a photo of the display ready.',
          'Call the service line on 03 5550 0010 if the machine is down, before 11 am for the same day in the metro area.',
        ),
      ],
    },
  ],
};
