import type { Step } from './scenario';

/** Steps that help with several faults. */

export const tryAnotherBrowser: Step = {
  text: 'Try another browser.',
  source: 'account-and-portal.md',
};

export const weighThreeDoses: Step = {
  text: 'Weigh three doses in a row: they should be within 0.2 g of the recipe.',
  source: 'dialling-in-guide.md',
};

export const changeOneThing: Step = {
  text: 'Change one thing at a time, in this order: dose, then grind, then yield, then temperature.',
  source: 'dialling-in-guide.md',
};

export const callTrainer: Step = {
  text: 'Stop after 8 shots and call 03 5550 0000 during office hours: a barista trainer goes through it with you at no cost.',
  source: 'dialling-in-guide.md',
};

export const purgeGrinder: Step = {
  text: 'Throw away 5 g on a Pivot 65 or 8 g on a Pivot 83 after each change, as that much of the old grind stays in.',
  source: 'espresso-recipes.md',
};

export const swapPortafilters: Step = {
  text: 'Swap the portafilters: if the fault moves along, that basket is worn or blocked.',
  source: 'espresso-troubleshooting.md',
};

export const flushAlba: Step = {
  text: 'On an Alba, flush the group for three seconds after a long pause, as its water is then too hot.',
  source: 'espresso-troubleshooting.md',
};

export const callServiceLine: Step = {
  text: 'Call the service line on 03 5550 0010.',
  source: 'fault-codes.md',
};

export const noteCode: Step = {
  text: 'Note the code and the time.',
  source: 'fault-codes.md',
};

export const restartOnce: Step = {
  text: 'Switch the machine off for 10 seconds and on again, once.',
  source: 'fault-codes.md',
};

export const callIfCodeReturns: Step = {
  text: 'Call the service line on 03 5550 0010 if the code comes back.',
  source: 'fault-codes.md',
};

export const countBurrs: Step = {
  text: 'Look at COUNTER in the menu of the grinder: a Pivot 65 needs new burrs after 350 kg, a Pivot 83 after 600 kg.',
  source: 'grinder-care.md',
};

export const brushChute: Step = {
  text: 'Brush the chute and the fork, with the grinder switched off at the wall.',
  source: 'grinder-care.md',
};

export const switchOffSafely: Step = {
  text: 'Do not touch the machine again, and switch it off at the switchboard or at the wall if you can do so safely and with dry hands.',
  source: 'machine-safety.md',
};

export const orderNoSecondTime: Step = {
  text: 'Do not order it a second time yourself, or you may be charged for both.',
  source: 'order-tracking-and-missing-parcels.md',
};

export const expectAnswer: Step = {
  text: 'Expect an answer within one business day, and the mistake to be settled within two.',
  source: 'payment-and-invoices.md',
};

export const photographGoods: Step = {
  text: 'Take a photo of the goods and the label.',
  source: 'returns-and-damaged-goods.md',
};

export const reportInTwoDays: Step = {
  text: 'Report it within two business days of delivery, with the order number, in the portal or to orders@abbotsfordroad.example.',
  source: 'returns-and-damaged-goods.md',
};

export const chooseReplacement: Step = {
  text: 'Choose between a replacement in the next van and a credit note.',
  source: 'returns-and-damaged-goods.md',
};

export const logWithVideo: Step = {
  text: 'Take a short video of the sound and log it in the portal under Machines.',
  source: 'small-machine-faults.md',
};

export const compareTemperature: Step = {
  text: 'Compare the brew temperature in the menu with the recipe, 92 to 94 °C for our coffees.',
  source: 'small-machine-faults.md',
};

export const tasteTogether: Step = {
  text: 'Taste a shot together at each change of shift, which takes three minutes.',
  source: 'staffing-a-coffee-bar.md',
};

export const compareFirstDay: Step = {
  text: "Compare the roast date with the coffee's first day: day 7 for Foundry and Merri, day 10 for Daybreak.",
  source: 'storing-coffee.md',
};

export const lookAtRoastDate: Step = {
  text: 'Look at the roast date: Foundry and Merri are at their best between day 7 and day 28, Daybreak between day 10 and day 35.',
  source: 'support-coffee-tastes-different.md',
};

export const grindCoarserIfSlow: Step = {
  text: 'Time a shot, and grind one step coarser if it takes over 33 seconds.',
  source: 'support-staff-dialling-in.md',
};

export const nameOnePerson: Step = {
  text: 'Name one person for each shift who may turn the collar.',
  source: 'support-staff-dialling-in.md',
};

export const haveOrderNumber: Step = {
  text: 'Have the order number at hand, five digits from the confirmation email.',
  source: 'support-urgent-delivery.md',
};

export const testWater: Step = {
  text: 'Test the water before and after the filter, and replace the cartridge if the two are the same.',
  source: 'water-quality.md',
};
