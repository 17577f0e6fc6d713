/**
 * What an answer without a language model must say, over the documents that we ship. Texts are compared without regard
 * to case; of a list within `says` one is enough.
 */
export interface AnswerCase {
  readonly q: string;
  readonly says: readonly (string | readonly string[])[];
  /** What belongs to another question, and would mislead. */
  readonly omits?: readonly string[];
  /** A wrong answer that somebody reported; whoever mends it has seen it, so it is never held out. */
  readonly reported?: boolean;
}

export const answerCases: readonly AnswerCase[] = [
  {
    q: 'How hot should I steam oat milk?',
    says: ['55 to 60 °C'],
    omits: ['58 °C', 'pour it at once'],
    reported: true,
  },
  { q: 'How much is a Torrent 2?', says: ['$18,900'], omits: ['$1,890'], reported: true },
  {
    q: 'Can I return coffee I ordered by mistake?',
    says: ['Unopened 1 kg bags', '14 days'],
    reported: true,
  },
  {
    q: 'How do I descale the Halo 2?',
    says: ['Dissolve 50 g of AR-DS-500', 'CLEAN', 'clean water'],
    omits: ['$'],
    reported: true,
  },
  { q: 'How long is the warranty on the Pivot 83?', says: ['12 months'], omits: ['24 months'], reported: true },
  { q: 'Do you sell oat milk?', says: ['oat'], omits: ['AR-OAT-6: milk oat'], reported: true },

  // A figure of a row
  { q: 'What does the Torrent 3 cost?', says: ['$25,500'], omits: ['$850', '$1,890'] },
  { q: 'How much is the Alba 1?', says: ['$6,900'], omits: ['$9,585'] },
  { q: 'How wide is the Alba 2?', says: ['66 cm'], omits: ['103 cm'] },
  { q: 'What does a Pivot 65 cost?', says: ['$1,950'], omits: ['$9,585'] },
  { q: 'How much is the Sift 98?', says: ['$3,900'] },
  { q: 'What temperature for almond milk?', says: ['50 to 55 °C'], omits: ['58 °C'] },
  { q: 'At what temperature should I stop steaming soy?', says: [['55 to 58 °C', 'no more than 58 °C']] },
  { q: 'How long is the warranty on the Torrent 2?', says: ['24 months'] },
  { q: 'What is the warranty on spare parts?', says: [['3 months', '3-month']], omits: ['24 months on'] },
  { q: 'What does fault code E07 mean?', says: ['steam boiler is too hot'], omits: ['E04:'] },
  { q: 'My Alba shows A1, what should I do?', says: [['low water in the boiler', 'check the tap']], omits: ['P8'] },
  { q: 'What does the Essential service plan cost?', says: ['$690'], omits: ['$2,450'] },
  { q: 'How much is the latte art course?', says: ['$145'], omits: ['$780'] },
  { q: 'How much does delivery to Perth cost?', says: ['$32'], omits: ['$24'] },
  { q: 'How long does delivery to Sydney take?', says: ['2 to 3'], omits: ['5 to 6'] },
  { q: 'What is the espresso recipe for Daybreak?', says: ['21 g', '46 g', ['26 to 30']], omits: ['40 g'] },
  { q: 'What does a group seal for the Torrent cost?', says: ['$11'], omits: ['$9'] },
  { q: 'How much is a milk jug?', says: ['$32'] },
  { q: 'What outlet does the Torrent 3 need?', says: ['32 A'], omits: ['15 A'] },
  { q: 'How hard should the water be?', says: ['50 to 100 mg/L'] },
  { q: 'How much does Merri cost per kilo on the Boulevard tier?', says: ['$34.00'] },
  { q: 'What does the Kenya Nyeri cost?', says: ['$62'], omits: ['$54'] },
  { q: 'How many people do I need on the bar for 120 drinks an hour?', says: [['people on the bar 3', 'three make']] },

  // Steps
  { q: 'How do I backflush the machine?', says: ['blind basket', '10 seconds', 'rinse it'] },
  { q: 'How do I change the water filter cartridge?', says: ['Close the tap', 'relief button', 'flush 5 litres'] },
  { q: 'How to replace a group seal?', says: ['cool for two hours', 'shower screen', 'bevelled side up'] },
  { q: 'How do I steam milk?', says: ['cold milk', '37 °C', 'whirlpool'] },
  { q: 'How do I make a pour-over for one cup?', says: ['18 g', '50 g of water', '300 g'] },
  { q: 'How do I clean the grinder with tablets?', says: ['one capful', 'normal setting', 'Dial in again'] },
  { q: 'How do I program the volumetric buttons?', says: ['Hold the P button', '2 g less'] },
  { q: 'How can we switch to your coffee from another roaster?', says: ['sample pack', 'two weeks'] },
  { q: 'What is the closing routine?', says: ['Backflush each group', 'shower screens', 'drip tray'] },
  { q: 'How do I make cold brew?', says: ['1 kg of Merri', '7 litres', '16 hours'], omits: ['Grind coarser'] },
  { q: 'How do I reset my password?', says: ['Forgot password'] },
  { q: 'How do I set the automatic start?', says: ['clock button'] },
  { q: 'How do I clean the Halo 2 at night?', says: ['rinse the basket', '20 minutes'], omits: ['AR-DS-500'] },

  // Yes or no, with the condition
  { q: 'Can I return ground coffee?', says: ['cannot be returned'] },
  { q: 'Can I return an installed machine?', says: ['cannot be returned'], omits: ['within 30 days'] },
  { q: 'Do you sell cups?', says: ['do not sell cups'] },
  { q: 'Do you deliver on Saturdays?', says: [['no standard deliveries on Saturdays', 'for $60', 'costs $60']] },
  { q: 'Do you deliver fresh milk?', says: [['cannot bring fresh milk', 'does not sell dairy']] },
  { q: 'Is your coffee organic?', says: [['None of our coffees is sold as certified organic', 'no organic']] },
  { q: 'Do you take American Express?', says: ['do not take American Express'] },
  { q: 'Can I keep coffee in the fridge?', says: ['Do not keep coffee in the fridge'] },
  { q: 'Can I freeze coffee?', says: ['up to three months'], omits: ['Do not keep coffee in the fridge'] },
  { q: 'Can I descale my espresso machine myself?', says: ['Do not descale an espresso machine yourself'] },
  { q: 'Is there a minimum order?', says: ['3 kg'], omits: ['10 kg'] },
  { q: 'Do you sell second-hand machines?', says: ['do not sell second-hand'] },
  { q: 'Can I end a lease early?', says: ['payout figure'] },
  { q: 'Do you supply machines to Perth?', says: [['do not supply machines to Western Australia', 'coffee only']] },
  { q: 'Can I run two blends?', says: ['grinder for each'] },
  { q: 'Is decaf completely free of caffeine?', says: [['97 %', 'not completely free']] },
  { q: 'Can I use vinegar to descale?', says: ['Do not use vinegar'] },
  { q: 'Do you have a gluten-free oat milk?', says: ['cannot be sold as gluten-free'] },
  { q: 'Is training included when I buy a machine?', says: [['three free hours', 'three hours']] },

  // A rule, an amount, a time
  { q: 'How long does an opened bag of coffee keep?', says: ['within 7 days'], omits: ['six months'] },
  { q: 'How long does cold brew keep?', says: ['7 days'], omits: ['18 hours'] },
  { q: 'How long can batch brew be held?', says: ['60 minutes'] },
  { q: 'When should I replace the shower screen?', says: ['12 months'], omits: ['every six months'] },
  { q: 'How often should I descale the Halo 2?', says: ['every three months'] },
  { q: 'How much does same-day delivery cost?', says: ['$35'] },
  { q: 'By when do I have to order in Melbourne?', says: ['1 pm'] },
  { q: 'What does it cost to move a machine?', says: ['$480'] },
  { q: 'What happens at the end of a lease?', says: ['10 % of its list price'] },
  { q: 'How long does a refund take?', says: [['five business days', 'two business days']] },
  { q: 'What does a call-out cost after hours?', says: ['$260'] },
  { q: 'How many cups does one kilo make?', says: ['60 cups'] },
  { q: 'What is in the free sample pack?', says: ['Foundry, Merri and Daybreak'] },
  { q: 'What is the urgent delivery number?', says: ['03 5550 0020'], omits: ['03 5550 0010'] },
  { q: 'When are you open?', says: [['7 am to 4:30 pm', 'from 8 am to 3 pm']] },
  { q: 'What does on-site training cost?', says: ['$160 an hour'] },
  { q: 'What deposit do I pay for a machine?', says: ['30 %'] },
  { q: 'When can I cancel a course for free?', says: ['five business days before'] },
  { q: 'Why does my espresso taste sour?', says: ['under-extracted'], omits: ['over-extracted or'] },
  { q: 'My shots run too fast', says: ['finer'], omits: ['needs a coarser'] },
  { q: 'Why does my soy milk curdle?', says: [['acid and heat', 'Heat and acid']] },
  { q: 'What is not covered by the warranty?', says: [['wear parts', 'seals']], omits: ['It covers faults'] },
  { q: 'Which blend suits a café that sells mostly lattes?', says: ['Foundry'] },
  { q: 'Who pays customs for New Zealand?', says: ['importer'] },
  { q: 'What does renting a machine cost?', says: ['$135 a week'], omits: ['$112'] },
  { q: 'How much is leasing a Torrent 2 a week?', says: ['$112'] },
  { q: 'What does a flat white cost to make?', says: ['$0.95'] },
  {
    q: 'How much is the decaf and how soon does it go stale?',
    says: [
      ['$37.50', '$43.00'],
      ['day 21', 'stale sooner'],
    ],
  },
  { q: 'Do you deliver to Geelong, and what is the fee?', says: [['courier', 'regional'], '$18'] },
];
