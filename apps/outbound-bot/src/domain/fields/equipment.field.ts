import { choice } from './field';

const toSales = {
  yes: 'has a machine',
  no: 'still needs a machine',
  unsure: 'is undecided about a machine',
} as const;

const toVisitor = {
  yes: 'the machine is there',
  no: 'a machine is still to come',
  unsure: 'the machine is still open',
} as const;

export const equipment = choice({
  kind: 'choice',
  values: ['yes', 'no', 'unsure'],
  undecided: 'unsure',
  asked: {
    about: 'whether they have an espresso machine or need one',
    words: /\b(?:machines?|equipment|equipped|grinders?|espresso|gear|set-?up)\b/iu,
    unmistakable:
      /\b(?:have|need|got|own|bring\w*)\b[^?]{0,25}\bmachine\b|\bmachine\b[^?]{0,30}\b(?:already|yet|sorted|settled)\b/iu,
    buttons: ['We have a machine', 'We still need a machine', 'Not sure yet'],
  },
  heard: {
    holds: '`yes`: they have or have secured an espresso machine; `no`: they still need one; `unsure`: undecided',
    called: /\b(?:equipment|machines?|gear|grinders?)\b/u,
  },
  sales: {
    label: 'Equipment',
    in_summary: (answer) => toSales[answer],
    text: (answer) => toSales[answer],
    score: [{ reason: 'Told about the equipment', points: 5 }],
  },
  read_back: (answer) => toVisitor[answer],
});
