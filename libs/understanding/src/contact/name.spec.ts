import { describe, expect, it } from 'vitest';
import { hear } from '../../test/hearing';
import { nameLeads } from './name-leads.data';
import { signOffs } from './sign-offs.data';

const leads = [...nameLeads, ...signOffs];

const name = (message: string, asked = false) =>
  hear(message, asked ? { last_asked: 'name' } : {}).fields.name?.value ?? null;

describe('a name that is told', () => {
  it.each([
    ...leads.flatMap(({ says }) => Object.entries(says)),
    ["Hi, I'm Siobhán Kelly and I run a place in Cork", 'Siobhán Kelly'],
    ['my name is dave smith and i want to open a cafe', 'Dave Smith'],
    ['My name is Mr Tan', 'Tan'],
    ['MY NAME IS PETER MCKAY AND I OWN A CAFE', 'Peter Mckay'],
    ["I'M SUSAN, HELLO", 'Susan'],
    ["hi i'm sam and we're opening a cafe", 'Sam'],
    ["My name's actually spelled Kristina", 'Kristina'],
    ["It's not Bob, it's Rob", 'Rob'],
    ["I'm Ana; my wife Beth and I run a cafe", 'Ana'],
    ["I'm Will and I run a kiosk", 'Will'],
    ["Hi, i'm tuvshin and i want a cafe", 'Tuvshin'],
    ['Noah Williams\nnoah@saltspring.ca\n604-555-0143', 'Noah Williams'],
    ['Kia ora, Hemi here. We have a cafe', 'Hemi'],
    ["I'm Xiu-Ying", 'Xiu-Ying'],
    ["you spelled my name wrong, it's Caitríona", 'Caitríona'],
    ['Sorry my name is actually Ben', 'Ben'],
    ['My name is नेहा', 'नेहा'],
    ['My name is Trần Lễ'.normalize('NFD'), 'Trần Lễ'],
    ['My name is J.P. Okoro', 'J.P. Okoro'],
    ['My name is Yusra al-Hadid', 'Yusra al-Hadid'],
    ["I'm Zebulon and I run a cafe", 'Zebulon'],
    ["I'm Zebulon, opening a bar in May", 'Zebulon'],
    ["We open in ten weeks. I'm Zebulon, by the way.", 'Zebulon'],
    ['Rohan', 'Rohan'],
    ['rohan mehta', 'Rohan Mehta'],
    ['Zeb. Cafe in Sale, 130 cups, zeb@slab.com.au', 'Zeb'],
    ['Zebulon Park. zpark@sky.com.au', 'Zebulon Park'],
    ['Zebulon Park | zp@sky.com.au | 0491 570 156', 'Zebulon Park'],
    ["I'm Zebulon, didn't I say", 'Zebulon'],
    ["it's Mrs Zebulon from the bakery", 'Zebulon'],
    ["you can call me Zebb, everyone does, we've got a kiosk", 'Zebb'],
  ])('%s', (message, expected) => {
    expect(name(message)).toBe(expected);
  });
});

describe('what is nobody’s name, or somebody else’s', () => {
  it.each([
    ...leads.flatMap(({ not = [] }) => not),
    "I'm opening a cafe",
    "I'm not sure",
    "talk to the landlord, name's Rick",
    "My business partner's name is Greg",
    'This is great',
    "It's Monday and we're busy",
    'This is Brew & Co in Perth',
    "I'm Priya's husband",
    'Thanks, that helps',
    'call me tomorrow',
    "It's Thursday",
    "I'm CEO of a chain",
    'Melbourne, opening in May',
    'Florence, opening in May',
    'Hi Lucas, what does a kilo cost?',
    'Brilliant, I have two cafes',
    'This is Brunswick',
    'Thanks, Legend',
    'This is Footscray calling, we need a roaster',
    "I'm Opening A Cafe in Leeds",
    "I'm just looking",
    "I'm interested in beans",
    "I'm from Sydney",
    "I'm in Melbourne",
    "I'm Australian",
    "I'm Head Barista at a hotel",
    'My wife Anna loves it',
    'Ask for Bob when you call',
    'My accountant Jim will pay',
    'The cafe is called Bloom',
    'Write to sam.taylor@gmail.com',
    "i'm keen",
    "I'm about to open in March",
    'We are Bean Brothers Coffee',
    'Call me on 0491 570 110',
    "i'm a barista",
    'thanks so much',
    'im good thanks',
    "I'm thirty",
    'I am the owner of three cafes',
    'People here go for something nutty',
    'i am exhausted',
    "I'm deaf, could we write instead?",
    "I'm Autistic",
    "hi, i'm blind and i need large print",
    "I'm Māori",
    "I'm Zebulous",
    'Hello Sunita, I have two cafes',
    'June',
    'Florence',
  ])('%s', (message) => {
    expect(name(message)).toBeNull();
  });
});

describe('the answer to the question for it', () => {
  it.each([
    ['Dave', 'Dave'],
    ['dave smith', 'Dave Smith'],
    ["It's Oluwaseun", 'Oluwaseun'],
    ['Thandi, and we open in March', 'Thandi'],
    ['sure, Kirsten', 'Kirsten'],
    ['PRIYANKA', 'Priyanka'],
    ['María José Ruiz', 'María José Ruiz'],
    ['Nguyen Van An', 'Nguyen Van An'],
    ['people call me Bazza', 'Bazza'],
    ['everyone calls me jono', 'Jono'],
    ['Yes, Henrik.', 'Henrik'],
    ['Li Wei - what do you charge?', 'Li Wei'],
    ['Young Kim', 'Young Kim'],
    ['Lucky Singh', 'Lucky Singh'],
    ['S. Rao', 'S. Rao'],
    ['J.P. Okoro', 'J.P. Okoro'],
    ['ธิดา', 'ธิดา'],
    ['No Way', null],
    ['Good Question', null],
    ['no thanks', null],
    ['why?', null],
    ["I'd rather not say", null],
    ['later', null],
    ['not telling you', null],
    ['150 cups', null],
    ['skip', null],
    ['what for', null],
    ['Do you deliver to Hobart?', null],
    ['none of your business', null],
    ['sdfgh', null],
  ])('%s', (message, expected) => {
    expect(name(message, true)).toBe(expected);
  });
});
