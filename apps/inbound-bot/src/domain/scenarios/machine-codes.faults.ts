import { anyOf, from } from './notation';
import type { Fault } from './scenario';
import { callIfCodeReturns, callServiceLine, noteCode, restartOnce } from './shared-steps.data';

/** What the machine says of itself. */
export const machineCodes: readonly Fault[] = [
  {
    name: 'stop_code',
    words: anyOf('e07, e7, e 07, e09, e9, e 09, a3, a 3, a6, a 6'),
    says: [
      'E07 ON THE DISPLAY WHAT DO I DO',
      'the alba shows A6',
      'machine stopped with e9',
      'code A 3 keeps coming up',
    ],
    causes: ['a boiler that is too hot', 'the safety cut-out for pressure', 'a faulty temperature sensor'],
    escalate: 'at_once',
    steps: [
      ...from(
        'fault-codes.md',
        'Switch the machine off at the main switch and leave it off, because E07, E09, A3 and A6 mean stop at once.',
        'Do not switch it off and on to get through the shift, as these codes guard against overheating and overpressure.',
      ),
      callServiceLine,
      noteCode,
      ...from(
        'support-machine-issues.md',
        'Have the model, the serial number and a photo of the display ready for the technician.',
      ),
    ],
  },
  {
    name: 'filling_code',
    words: anyOf('e01, e1, e 01, a1, a 1, not filling, wont fill, low water, fill fault'),
    says: ['our torrent shows E01', 'code A1 and it stopped', 'the boiler is not filling', 'display says low water'],
    causes: ['a closed tap', 'a cartridge that is used up', 'low pressure in the mains'],
    steps: [
      ...from('fault-codes.md', 'Check that the water tap of the machine is open.'),
      ...from(
        'water-filters-and-cartridges.md',
        'Look at the date on the water cartridge, which lasts 12 months at most and gives E01 or A1 when it is blocked.',
      ),
      ...from('water-quality.md', 'Read the inlet gauge: it should show 2 to 4 bar, in the morning rush as well.'),
      restartOnce,
      callIfCodeReturns,
    ],
  },
  {
    name: 'flow_code',
    words: anyOf('e04, e4, e 04, a5, a 5, flow meter, flowmeter, no pulses'),
    says: [
      "The machine's display shows E4 and it won't brew anything.",
      'Alba 2, code A5 keeps coming back.',
      'something with the flow meter on the right group',
      'E 04 since this morning',
    ],
    causes: ['a blocked shower screen', 'a flow meter that sends no pulses'],
    steps: [
      ...from(
        'fault-codes.md',
        'Take off the shower screen of the group and clean it.',
        'Use the manual button and stop the shot by the scale meanwhile.',
        'Switch the machine off for 10 seconds and on again, so that the code goes out.',
      ),
      ...from('espresso-troubleshooting.md', 'Swap the portafilters, to see whether the fault stays with the group.'),
      callIfCodeReturns,
    ],
  },
  {
    name: 'sensor_code',
    words: anyOf('e02, e2, e 02, temperature sensor, sensor'),
    says: ['left group shows E02', 'it says E2 on one side', 'temprature sensor fault on the torrent'],
    causes: ['the temperature sensor of a group'],
    steps: [
      ...from('fault-codes.md', 'Use the other group: E02 is the sensor of one group only.'),
      restartOnce,
      noteCode,
      callServiceLine,
      ...from('warranty.md', 'Have the model and the serial number ready, which is on the plate behind the drip tray.'),
    ],
  },
  {
    name: 'batch_brewer',
    words: anyOf('halo, batch brewer, filter machine, h1, h 1, h4, h 4'),
    says: ['The Halo shows H4', 'our batch brewer gets no water', 'h1 on the filter machine', 'halo 2 wont brew'],
    causes: ['scale', 'a closed tap', 'a cartridge that is used up'],
    steps: [
      ...from(
        'fault-codes.md',
        'With H1, check the tap and the cartridge, because no water reaches the brewer.',
        'With H4, descale it with AR-DS-500.',
      ),
      ...from(
        'descaling.md',
        'With gloves and glasses on, dissolve 50 g of it in one litre of warm water, pour it into the service opening and choose CLEAN.',
        'Run two full programmes with clean water and taste the water from the second one.',
      ),
      callIfCodeReturns,
    ],
  },
  {
    name: 'other_code',
    words: anyOf('code, error, error message, display says, alarm'),
    says: [
      'There is an error on the screen.',
      'the machine shows a fault code',
      'some eror code i never saw',
      "can't stop the alarm, it keeps beeping",
    ],
    causes: ['something that the machine has noticed and protects itself from'],
    steps: [
      ...from(
        'fault-codes.md',
        'Look the code up in our list of fault codes and do what it says once.',
        'If it is not in the list, switch the machine off at the main switch for 10 seconds and on again, once.',
        'Leave the machine off if the code comes back, or after E07, E09, A3 or A6.',
        'Do not try again if the machine smells of burning, leaks or behaves oddly.',
        'Send a photo of the display with the serial number to service@abbotsfordroad.example.',
      ),
      callIfCodeReturns,
    ],
  },
];
