import { describe, expect, it } from 'vitest';
import { customerTypes } from '../domain/conversation-state';
import { answersToType, typeSigns } from './customer-type.data';
import { hear } from '../../test/heard/local-understanding';

const type = (message: string, state: Parameters<typeof hear>[1] = {}) =>
  hear(message, state).customer_type?.value ?? null;

describe('somebody who will open a café', () => {
  it.each([
    'quiero montar una cafetería',
    'vamos a abrir un café',
    'je voudrais ouvrir un café',
    'vogliamo aprire un bar',
    'sắp mở quán cà phê',
    '我们打算开一家咖啡店',
    'wir wollen ein café gründen',
    'we willen een koffiebar starten',
    'quero abrir uma cafeteria',
    'vi åbner en kafé, vi starte en kafé',
    "I'm opening a cafe in Cork",
    "We're about to open our first coffee shop",
    'I want to open a small espresso bar in Galway',
    'My sister and I are starting a coffee cart',
    'Thinking of opening a cafe in Bristol next year',
    'We plan to launch a bakery cafe',
    'my dream is to have a cafe by the sea',
    "I've always wanted to open a cafe and now I will",
    'Just signed a lease for our cafe!',
    "we'll open a kiosk at the station",
    'our new cafe opens in May',
    'Opening a coffee shop in Penang, need beans',
    'My husband and I have just decided to open a coffee house',
    "I'd like to open a café",
    'I make espresso at home but want to open a cafe one day',
    'I am a student and we are opening a campus cafe',
    "I'm helping my sister open a cafe",
    'we r opening a cafe in Stoke',
    'about to sign for a space for an espresso bar',
    'my wife Josée is opening a café with me',
    'my sister and I have signed a lease and will open a coffee shop',
    'I have a dream of owning a little coffee shop',
    'my mate and I are keen to get a coffee van on the road',
    "I used to own a cafe, now I'm opening a new one",
    'I work as a barista and want my own place one day',
    'New cafe, Katong.',
    "I don't have a cafe yet, I'm just planning one",
    'We open our café in Kelowna in fall',
    'We are opening a bar in Turin',
    'Ich möchte ein Café in Mainz eröffnen',
    'Wij willen een koffiebar openen',
    'HI WE ARE OPENING A CAFE IN DUBLIN',
    "Hi, I'm Tobias. Opening a cafe in Hobart",
    'me and my brother are putting together a small cafe in Bendigo',
    'We bought a former post office and are converting it into a cafe',
    "we're turning my grandmother's barn into a small coffee shop",
    'My son and I shall open a coffee room in Bath',
    'An old neighbour sells us her cafe in Timaru, we take it over in June',
    'the baker next door is handing his bakery over to me in May',
    'We hope to open a brunch place in Lyon',
    'going to set up a coffee truck',
    'We have a cafe opening in June',
    'We have a business plan for our café, opening in May',
    'Bar Pergola, opens 9 April, 140 cups, dark',
    'we make a bar, italian, and open in Carlton in march',
    'we open 1st of may',
    'Quiero abrir una cafetería en Sevilla',
    'Nous allons ouvrir un café à Lille',
    'Vorrei aprire un bar a Torino',
    'Tôi muốn mở quán cà phê ở Huế',
    '我想开一家咖啡店',
  ])('%s', (message) => {
    expect(type(message)).toBe('new_cafe');
  });
});

describe('somebody who has a café', () => {
  it.each([
    'ich habe ein café in Wien',
    'we hebben een koffiebar',
    'tenemos una cafetería',
    'nous avons un café',
    'abbiamo un bar',
    'chúng tôi có một quán cà phê',
    'I own a cafe in Bath',
    'We run three coffee shops',
    'My cafe is in Hobart',
    "We've got a little espresso bar in Graz",
    'Our family has a bakery in Ghent',
    "I'm the manager of a cafe in Oslo",
    'cafe owner here',
    "We've been open for six years",
    'I run a cafe and want to open another one',
    'We have two cafes and are opening a third one',
    'I just bought a cafe in Leeds',
    'Our baristas struggle with the grinder',
    'We are looking for a second location for our cafe',
    'I buy the coffee for a restaurant in Nice',
    'My husband and I own a coffee shop',
    'I have a restaurant in Delhi',
    "We're a cafe in Perth, what do you charge?",
    'our customers love the cakes but not the coffee',
    'nobody at our roaster can tell us why it tastes sour',
    "I've three cafes in Dublin",
    'We are opening our second cafe in June',
    'Tengo una cafetería en Bilbao',
    "J'ai un café à Nantes",
    '我有一家咖啡店',
  ])('%s', (message) => {
    expect(type(message)).toBe('existing_cafe');
  });
});

describe('somebody who just looks', () => {
  it.each([
    'I just make coffee at home',
    "I'm a home barista",
    "I don't have a business, I only like coffee",
    'No cafe, no plans for one',
    "I'm a coffee lover having a look around",
    "I'm looking for a job as a barista",
    'Are you hiring?',
    "I'm a student writing my thesis about coffee",
    'We sell packaging to cafes and would like to supply you',
    'Just browsing',
    "It's for my own kitchen",
    "I don't own a cafe",
    "We're a packaging manufacturer from Porto",
    'I work as a barista and need a new job',
    'Just a pensioner who loves flat whites',
    'for my uni assignment we plan a café that opens in May',
    "for a class we have to invent a cafe and cost it, it isn't real",
    "it's for a business plan at school, a café with 90 cups a day",
    "I'm a rep for a maker of takeaway lids, are you interested in our products?",
  ])('%s', (message) => {
    expect(type(message)).toBe('casual_browser');
  });
});

describe('what says nothing of the visitor', () => {
  it.each([
    'Hello there',
    'Do you sell beans?',
    'I like your cafe',
    'My friend owns a cafe',
    'I used to own a cafe',
    'If we had a cafe we would roast ourselves',
    'I work in a cafe',
    'How much does it cost to open a cafe?',
    'I have a question',
    'Do you open in December?',
    'My sister opens in March',
    'I live near a coffee shop',
    'What time does your cafe open?',
  ])('%s', (message) => {
    expect(type(message)).toBeNull();
  });
});

it('does not turn somebody who opens a café into a casual browser for looking around', () => {
  expect(type('I just want to look around', { customer_type: 'new_cafe' })).toBeNull();
  expect(type('just having a look around')).toBe('casual_browser');
});

it.each([
  ['a new one', 'new_cafe'],
  ['not open yet', 'new_cafe'],
  ['already open', 'existing_cafe'],
  ['existing', 'existing_cafe'],
  ['neither, just curious', 'casual_browser'],
  ['hm', null],
])('reads a short answer to the question: %s', (message, expected) => {
  expect(type(message, { last_asked: 'customer_type' })).toBe(expected);
});

it('gives the words it was read from and how sure they are', () => {
  expect(hear('Well, I own a cafe in Bath.').customer_type).toEqual({
    value: 'existing_cafe',
    confidence: 0.95,
    span: 'I own a cafe',
  });
});

it.each(customerTypes)('knows a %s by signs in any message, and by a short answer', (wanted) => {
  expect(typeSigns.some((sign) => sign.type === wanted)).toBe(true);
  expect(answersToType.some((sign) => sign.type === wanted)).toBe(true);
});
