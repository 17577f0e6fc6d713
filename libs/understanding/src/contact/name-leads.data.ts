/** How surely the words before it announce a name; a weaker pattern asks more of the words themselves. */
export type Trust = 'stated' | 'preferred' | 'self' | 'presented' | 'introduced' | 'weak' | 'signed';

export interface NameLead {
  readonly trust: Trust;
  /** Ends where the name begins. Text is as it was typed, with plain quotes. */
  readonly pattern: RegExp;
  /** Messages with the names that they tell; together they need every word of the patterns. */
  readonly says: Readonly<Record<string, string>>;
  /** Messages in which it finds nothing. */
  readonly not?: readonly string[];
}

/** Words that begin a sentence as well as stand in one: `hi|sure` as `[Hh]i|[Ss]ure`. */
const eitherCase = (words: string): string =>
  words.replace(/(?<![^|])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);

const greeting = `(?<!\\p{L})(?:${eitherCase("hi|hello|hey|g'day|kia ora|good (?:morning|afternoon|evening)")})(?: there| all| mate| team)?`;
const greeted = `${greeting}[,!. ]+`;
/** "Hi Emma, …" greets Emma: a name of the visitor's stands apart. */
const greetedApart = `${greeting}[,!.][,!. ]*`;
const begins = '(?:^|[,.!?:]\\s*|\\n[^\\S\\n]*)';
const word = "[\\p{L}'-]+";
const capital = `\\p{Lu}${word}`;
const capitals = `(?:\\p{Lu}\\p{Ll}{1,3}\\. )?${capital}(?: ${capital}){0,2}`;
const others = '(?:everyone|everybody|people|friends|they|folks)';
const runsIt = '(?:(?:co-?)?owner|manager|founder|director)';
const whole = '(?!\\p{L})';

/** How people say who they are. */
export const nameLeads: readonly NameLead[] = [
  {
    trust: 'introduced',
    pattern: new RegExp(`^${greeted}(?:[Ii]t's|[Ii]t is) (?=\\p{Lu}\\p{Ll}+(?: ${capital})?[,.!])`, 'gu'),
    says: { "Hey it's Autumn, we open in May": 'Autumn', "Hi there! It is Zebulon. I'd like beans": 'Zebulon' },
  },
  {
    trust: 'introduced',
    pattern: new RegExp(
      `(?:${begins}|(?<!\\p{L})(?:and|so) )(?=${word}(?: ${word}){0,2} is (?:my name|the name|what ${others} calls? me)${whole})`,
      'giu',
    ),
    says: {
      'Hemi Paewai is my name': 'Hemi Paewai',
      'we open in May and Zebulon is the name': 'Zebulon',
      'we open in May so Zebulon is my name': 'Zebulon',
      'Bazza is what folks call me': 'Bazza',
    },
  },
  {
    trust: 'introduced',
    pattern: new RegExp(
      `(?<!\\p{L})first name(?:'s| is|:)?\\s+(?=${word}[, ]+(?:and )?(?:last|family|sur) ?name)`,
      'giu',
    ),
    says: {
      'First name Zebulon, last name Park': 'Zebulon',
      'first name is Zebulon and family name Park': 'Zebulon',
      "First name's Zebulon, surname Park": 'Zebulon',
    },
  },
  // What the visitor wants to be called.
  {
    trust: 'preferred',
    pattern: new RegExp(
      `(?<!\\p{L})(?:but|though|or)\\s+(?=${word} (?:will do|is fine|is enough|is ok|works|for short))`,
      'giu',
    ),
    says: {
      "It's Philippa but Pip will do": 'Pip',
      "I'm Philippa, though Pip is fine": 'Pip',
      "I'm Philippa, or Pip for short": 'Pip',
      "I'm Philippa, but Pip works": 'Pip',
      "I'm Philippa, but Pip is enough": 'Pip',
      "I'm Philippa, but Pip is ok": 'Pip',
    },
  },
  {
    trust: 'preferred',
    pattern: new RegExp(
      `(?<!\\p{L})${others} (?:just )?(?:says?|calls? me)\\s+(?=${word}(?:[^\\p{L}\\p{N}_'-][^\\p{L}\\p{N}_]*)?$)`,
      'giu',
    ),
    says: {
      "I'm Philippa, everyone just says Pip": 'Pip',
      "I'm Philippa, friends say Pip": 'Pip',
      'My name is Philippa, they call me Pip.': 'Pip',
    },
  },
  // "Noor, noor@…": a name in front of a blanked-out address or number.
  {
    trust: 'introduced',
    pattern: new RegExp(
      `^\\s*(?:(?:${eitherCase('sure|okay|yes|of course|thanks')}|OK|${greeting})[,:.! ]+)*(?=${capitals}(?:\\s?[,;:/|•.–-]|\\s?\\n)\\s{6,})`,
      'gu',
    ),
    says: {
      'Hi, Zebulon, zeb@slab.com.au': 'Zebulon',
      'Sure: Noor, noor@oceanloaf.ca': 'Noor',
      'Okay, Zebulon, zeb@slab.com.au': 'Zebulon',
      'OK. Zebulon, zeb@slab.com.au': 'Zebulon',
      'Yes! Zebulon, zeb@slab.com.au': 'Zebulon',
      'Of course, Zebulon, zeb@slab.com.au': 'Zebulon',
      'Thanks. Zebulon, zeb@slab.com.au': 'Zebulon',
      'Mrs Zebulon Obi, buying@harbour.com.au': 'Zebulon Obi',
    },
  },
  {
    trust: 'introduced',
    pattern: new RegExp(
      `(?:${greeted}|${begins})(?=(?:\\p{Lu}\\p{Ll}{1,3}\\. )?${capital}(?: ${capital})? (?:here|speaking|again)${whole})`,
      'gu',
    ),
    says: {
      'Hello, Marcus here.': 'Marcus',
      "G'day, Bazza here from Dubbo": 'Bazza',
      'Kia ora, Wiremu here': 'Wiremu',
      'Hi Jo Brand here, two cafes in Bath': 'Jo Brand',
      'Hey mate Zebulon here': 'Zebulon',
      'Hi all Zebulon here': 'Zebulon',
      'Hi team Zebulon here': 'Zebulon',
      'good afternoon Zebulon here': 'Zebulon',
      'good evening Zebulon here': 'Zebulon',
      'Dr. Helen Ward speaking': 'Helen Ward',
      'We open in May. Zebulon again': 'Zebulon',
    },
    not: ['Ask me again when the permits are through', 'I have to run, delivery is here'],
  },
  {
    trust: 'introduced',
    pattern: new RegExp(`^(?:${greeted})?(?=${word}(?: ${word})? (?:here|speaking)${whole})`, 'giu'),
    says: { 'hi there marcus here': 'Marcus', 'priya speaking': 'Priya' },
    not: ['delivery still not here'],
  },
  {
    trust: 'stated',
    pattern:
      /(?<!\p{L})my (?:full |first |real |good )?name(?:'?s| is|\s*:)(?: (?:actually|really|in fact))?(?: (?:spelled|spelt))?(?:\s*:)?\s+/giu,
    says: {
      'My name is Rajesh Kumar.': 'Rajesh Kumar',
      "my name's lena": 'Lena',
      'My full name is Zebulon Park': 'Zebulon Park',
      "My first name's Zebulon": 'Zebulon',
      'my real name is zebulon': 'Zebulon',
      'My good name is Zebulon': 'Zebulon',
      'Sorry my name is actually Zebulon': 'Zebulon',
      'My name is really Zebulon': 'Zebulon',
      'my name is in fact Zebulon': 'Zebulon',
      "My name's actually spelled Zebulon": 'Zebulon',
      'my name is spelt Zebulon': 'Zebulon',
    },
    not: ['my name stays with me', 'is giving my name compulsory'],
  },
  {
    trust: 'stated',
    pattern: /(?<!\p{L})[Mm]y name (?=\p{Lu}\p{Ll})/gu,
    says: { 'my name Thiago, we open in May': 'Thiago' },
  },
  {
    trust: 'stated',
    pattern: /(?:^|[.!?,]\s*|\n[^\S\n]*)(?:the )?name(?:'s| is|\s*:)\s+/giu,
    says: { 'Name: Wei Ling': 'Wei Ling', "Hi, name's Zebulon": 'Zebulon', 'no, the name is Sara without h': 'Sara' },
    not: ['names every one of them'],
  },
  {
    trust: 'introduced',
    pattern: new RegExp(
      `(?<!\\p{L})(?:i go by|${others} calls? me|(?:i'm|i am) (?:known as|called|named)|(?:put|jot|write|note) (?:me )?down(?: as)?|mine(?:'s| is))\\s+`,
      'giu',
    ),
    says: {
      'I go by Zeb': 'Zeb',
      'Everyone calls me Jules': 'Jules',
      'everybody calls me Zeb, by the way': 'Zeb',
      'friends call me Zeb, by the way': 'Zeb',
      'people call me Zeb, by the way': 'Zeb',
      'they call me Zeb, by the way': 'Zeb',
      "I'm known as Zeb": 'Zeb',
      'I am called Zeb': 'Zeb',
      "I'm named Zebulon": 'Zebulon',
      'You can put me down as Femke': 'Femke',
      'jot down Zebulon': 'Zebulon',
      'write me down as Zebulon': 'Zebulon',
      'note down Zebulon please': 'Zebulon',
      "you gave me yours, mine's Zebulon": 'Zebulon',
      'you gave me yours, mine is Zebulon': 'Zebulon',
    },
  },
  {
    trust: 'stated',
    pattern:
      /(?<!\p{L})(?:me llamo|mi nombre es|je m'appelle|mon nom est|mi chiamo|il mio nome è|ich heiße|mein name ist|jeg heter|tên (?:tôi |của tôi |em |mình )?là|tôi tên(?: là)?)\s+/giu,
    says: {
      'Hola, me llamo Lucía': 'Lucía',
      'Mi nombre es Lucía Ruiz': 'Lucía Ruiz',
      "Bonjour, je m'appelle Hélène Dubois": 'Hélène Dubois',
      'Mon nom est Hélène': 'Hélène',
      'Mi chiamo Paolo': 'Paolo',
      'Il mio nome è Paolo': 'Paolo',
      'Ich heiße Jürgen': 'Jürgen',
      'Mein Name ist Jürgen': 'Jürgen',
      'Jeg heter Solveig': 'Solveig',
      'Tên tôi là Minh': 'Minh',
      'Tên của tôi là Minh': 'Minh',
      'Tên em là Minh': 'Minh',
      'Tên mình là Minh': 'Minh',
      'Tôi tên là Minh': 'Minh',
    },
  },
  {
    trust: 'stated',
    pattern: /(?:我叫|我的名字(?:是|叫))\s*/gu,
    says: { '你好，我叫李雷，想开咖啡店': '李雷', 我的名字是李雷: '李雷', 我的名字叫李雷: '李雷' },
  },
  {
    trust: 'introduced',
    pattern: /(?<!\p{L})(?:soy|je suis|sono|ich bin|jeg er)\s+/giu,
    says: {
      'Soy Lucía y tengo una cafetería': 'Lucía',
      'Je suis Hélène': 'Hélène',
      'Sono Paolo': 'Paolo',
      'Ich bin Jürgen': 'Jürgen',
      'Jeg er Solveig': 'Solveig',
    },
  },
  {
    trust: 'presented',
    pattern: /(?<!\p{L})this is\s+/giu,
    says: {
      'This is Anna-Lena from Hamburg': 'Anna-Lena',
      "This is Sean O'Dea": "Sean O'Dea",
      'This is Zebulon from Ballarat': 'Zebulon',
    },
  },
  {
    trust: 'self',
    pattern: /(?<!\p{L})(?:i'm|i am|myself|call me)\s+/giu,
    says: {
      "I'm Bronwyn": 'Bronwyn',
      "I'm Dr. Helen Park": 'Helen Park',
      "I'm Jan van der Berg, hello": 'Jan van der Berg',
      'hey im linh, gonna open a cafe': 'Linh',
      'I am Zebulon. We open in May': 'Zebulon',
      'Myself Rajesh Iyer, I am planning a coffee shop': 'Rajesh Iyer',
      'You can call me Liz.': 'Liz',
    },
  },
  // The name in front of a statement about oneself.
  {
    trust: 'introduced',
    pattern: new RegExp(
      `^\\s*(?:${greetedApart})?(?=(?!\\p{Lu}\\p{Ll}+ly,)\\p{Lu}${word}(?: (?:\\p{Ll}{2,3} ){0,2}${capital}){0,2}, (?:I(?:'m|'ve| am| have| own| run| manage| want)|${runsIt})${whole})`,
      'gu',
    ),
    says: {
      'Sunita, I run three cafes in Blacktown.': 'Sunita',
      'Good morning, Anneke de Boer, I own a cafe': 'Anneke de Boer',
      "Zebulon Park, I'm opening in May": 'Zebulon Park',
      "Zebulon, I've two kiosks": 'Zebulon',
      'Zebulon, I am opening in May': 'Zebulon',
      'Zebulon, I have two kiosks': 'Zebulon',
      'Zebulon, I manage a kiosk': 'Zebulon',
      'Zebulon, I want a kiosk': 'Zebulon',
      'Zebulon van der Berg, owner of Slab': 'Zebulon van der Berg',
    },
    not: ['Honestly, I want better beans'],
  },
  {
    trust: 'weak',
    pattern: new RegExp(`^\\s*(?:${greetedApart})?(?=${capitals}(?:, (?!\\p{Lu})|\\. ))`, 'gu'),
    says: { 'Hamish Reid, opening a cafe in Perth in May.': 'Hamish Reid', 'Aisyah. New cafe, Katong.': 'Aisyah' },
  },
  {
    trust: 'introduced',
    pattern: new RegExp(
      `^\\s*(?=(?!(?:Greetings|Regards|News|Beans|Coffee) )${capitals} from \\p{Lu}[\\p{L} ]+(?:[,;.:]| here${whole}))`,
      'gu',
    ),
    says: { 'Anneliese from Kiel, four cafés': 'Anneliese', 'Maria from Porto here': 'Maria' },
    not: [
      'Greetings from Cork, we need beans',
      'Regards from Cork, we need beans',
      'News from Cork, we need beans',
      'Beans from Peru, please',
      'Coffee from Peru, please',
    ],
  },
  {
    trust: 'introduced',
    pattern: new RegExp(`^${greeted}(?=${capital}(?: ${capital})? from )`, 'gu'),
    says: { 'Hi there! Zebulon from Kiel': 'Zebulon' },
  },
  {
    trust: 'introduced',
    pattern: /^\s*(?=(?:\p{Lu}\.){1,3} ?\p{Lu}\p{Ll}[\p{L}'-]*[,.;])/gu,
    says: { 'R.J. Okafor, opening a café in Sale': 'R.J. Okafor' },
  },
  {
    trust: 'introduced',
    pattern: /(?<!\p{L})[Cc]all me (?=\p{Lu}\p{Ll}+(?:[,.!]|$| and ))/gu,
    says: { 'Call me Shaz, everyone does': 'Shaz', 'Call me Zebb and I will tell you more': 'Zebb' },
  },
  // Puts right what was just typed.
  {
    trust: 'introduced',
    pattern: new RegExp(`^\\s*\\*(?=${capitals}\\*?\\s*$)`, 'gu'),
    says: { '*John': 'John' },
  },
  {
    trust: 'introduced',
    pattern: new RegExp(`(?<!\\p{L})(?:i'm|i am) (?:the|an?) (?:\\p{L}+[ -])?${runsIt}(?: here)?,\\s+`, 'giu'),
    says: {
      "I'm the owner, Marama.": 'Marama',
      'I am a co-owner, Marama.': 'Marama',
      "I'm the manager here, Marama.": 'Marama',
      "I'm the founder, Marama.": 'Marama',
      "I'm a director, Marama.": 'Marama',
    },
  },
  {
    trust: 'weak',
    pattern: /(?<!\p{L})(?:it's|it is|its|speaking (?:to|with))\s+/giu,
    says: {
      "My name isn't Karen, it's Carina": 'Carina',
      'No, it is Rob': 'Rob',
      'its rob': 'Rob',
      "You're speaking to Rob": 'Rob',
      'speaking with Rob': 'Rob',
    },
  },
];
