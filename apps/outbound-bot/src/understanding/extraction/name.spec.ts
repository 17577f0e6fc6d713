import { describe, expect, it } from 'vitest';
import { hear } from '../local-understanding.fixture';

const name = (message: string, asked = false) =>
  hear(message, asked ? { last_asked: 'name' } : {}).fields.name?.value ?? null;

describe('a name that is told', () => {
  it.each([
    ["I'm Bronwyn", 'Bronwyn'],
    ["Hi, I'm Siobhán Kelly and I run a place in Cork", 'Siobhán Kelly'],
    ['My name is Rajesh Kumar.', 'Rajesh Kumar'],
    ["my name's lena", 'Lena'],
    ['my name is dave smith and i want to open a cafe', 'Dave Smith'],
    ['This is Anna-Lena from Hamburg', 'Anna-Lena'],
    ["This is Sean O'Dea", "Sean O'Dea"],
    ['Hello, Marcus here.', 'Marcus'],
    ["G'day, Bazza here from Dubbo", 'Bazza'],
    ["I'm Dr. Helen Park", 'Helen Park'],
    ['My name is Mr Tan', 'Tan'],
    ['You can call me Liz.', 'Liz'],
    ['MY NAME IS PETER MCKAY AND I OWN A CAFE', 'Peter Mckay'],
    ["I'M SUSAN, HELLO", 'Susan'],
    ["I'm Jan van der Berg, hello", 'Jan van der Berg'],
    ['Name: Wei Ling', 'Wei Ling'],
    ["hi i'm sam and we're opening a cafe", 'Sam'],
    ['We run a bakery in Galway.\n\nCheers,\nNiamh', 'Niamh'],
    ['Send me the details please. Thanks, Harriet', 'Harriet'],
    ['Looking forward to it. Kind regards, Tom Ellis', 'Tom Ellis'],
    ["My name isn't Karen, it's Carina", 'Carina'],
    ['Soy Lucía y tengo una cafetería', 'Lucía'],
    ["Bonjour, je m'appelle Hélène Dubois", 'Hélène Dubois'],
    ['Mi chiamo Paolo', 'Paolo'],
    ['Everyone calls me Jules', 'Jules'],
    ['Sure: Noor, noor@oceanloaf.ca', 'Noor'],
    ['Kia ora, Wiremu here', 'Wiremu'],
    ['Maria from Porto here, we own 3 cafes', 'Maria'],
    ['Yours truly, Lindiwe Dube', 'Lindiwe Dube'],
    ["My name's actually spelled Kristina", 'Kristina'],
    ["It's not Bob, it's Rob", 'Rob'],
    ['Tên tôi là Minh', 'Minh'],
    ['你好，我叫李雷，想开咖啡店', '李雷'],
    ["I'm Ana; my wife Beth and I run a cafe", 'Ana'],
    ['Hi Jo Brand here, two cafes in Bath', 'Jo Brand'],
    ["I'm Will and I run a kiosk", 'Will'],
  ])('%s', (message, expected) => {
    expect(name(message)).toBe(expected);
  });
});

describe('what is nobody’s name, or somebody else’s', () => {
  it.each([
    "I'm opening a cafe",
    "I'm Opening A Cafe in Leeds",
    "I'm not sure",
    "I'm just looking",
    "I'm interested in beans",
    "I'm from Sydney",
    "I'm in Melbourne",
    "I'm Australian",
    "I'm Head Barista at a hotel",
    'My wife Anna loves it',
    'Ask for Bob when you call',
    'My accountant Jim will pay',
    "My business partner's name is Greg",
    'The cafe is called Bloom',
    'Write to sam.taylor@gmail.com',
    'This is great',
    "It's Monday and we're busy",
    'This is Brew & Co in Perth',
    "I'm Priya's husband",
    'Thanks, that helps',
    "i'm keen",
    "I'm about to open in March",
    'We are Bean Brothers Coffee',
    'call me tomorrow',
    'Call me on 0491 570 110',
    "i'm a barista",
    'thanks so much',
    'im good thanks',
    "It's Thursday",
    "I'm thirty",
    'Regards',
    'I am the owner of three cafes',
    "I'm CEO of a chain",
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
