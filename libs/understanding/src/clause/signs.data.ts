const relative =
  'friend|friends|mate|mates|uncle|aunt|cousin|brother|sister|mum|mom|mother|dad|father|son|daughter|nephew|niece|grandmother|grandfather|neighbour|neighbours|neighbor|neighbors|guy|bloke';
const associate =
  'wife|husband|parents|spouse|girlfriend|boyfriend|partner|boss|manager|staff|barista|baristas|chef|assistant|colleague|team|landlord|landlady|supplier|roaster|distributor|agent|broker|accountant|bookkeeper|lawyer|solicitor|bank|builder|architect|electrician|plumber|technician|designer|doctor|patients|customer|customers|regulars|guests|client|clients|tenant|owner|owners';

/** Words of one class, named in phrases as `{class}`. */
export const wordClasses = {
  relative,
  associate,
  person: `${relative}|${associate}`,
  persons: `(?:${relative}|${associate})'s`,
  /** Anybody's but the business's that is spoken of: "Dave's". */
  someones:
    "(?!(?:it|that|what|here|there|caf[eé]|shop|business|company|store|office|work|venue|restaurant|bakery|bar|today|let)')\\p{L}+'s",
  detail: 'email|number|phone|mobile|cell|address|contact|line|website|name',
  business: 'cafe|cafes|café|cafés|shop|shops|roastery|restaurant|bakery|chain|company',
  workplace:
    'job|work|hotel|employer|gig|cafe|café|shop|place|store|restaurant|business|site|location|roaster|supplier',
  contacted: 'emailed|called|rang|phoned|wrote|written|texted|messaged|contacted|tried',
  contraction: "(?:do|does|did|is|are|was|were|have|has|had|wo|ca|could|would|should|ai)n[' ]?t",
  counterfactual: 'had|were|was|did|could|opened|got|would|took|found|bought|started|moved|added',
} as const;

interface SignRow {
  /** Each phrase with a clause that has the sign because of this phrase alone; `a|b` are words for one place. */
  readonly says: Readonly<Record<string, string>>;
  /** Phrases that hold one of those and are no sign, each with a clause that would have it but for them. */
  readonly except?: Readonly<Record<string, string>>;
  /** Clauses that do not have the sign. */
  readonly not: readonly string[];
}

const row = (says: SignRow['says'], not: SignRow['not'], except: SignRow['except'] = {}): SignRow => ({
  says,
  not,
  except,
});

/** The words by which the frame of a clause is known. Text is in lower case with plain quotes. */
export const signs = {
  own: row(
    {
      'my|our {detail}': 'my email is jo',
      'me|us at|on|via': 'ring me on 0491',
      'is me|us': '0491 is me',
      i: "i'm after beans",
      we: "we're after beans",
      'im|ive|id': 'im after beans',
      'weve|wed': 'weve got two',
      'us|ours': 'it is 90 for us',
      mine: 'mine does 90',
      'me and my|our {person}': 'me and my brother do 90',
      'with me|us': 'my sister opens one with me',
      'me|us to open|start': 'my sister told me to open one',
      here: 'here 85',
      ourselves: 'sold by ourselves',
      'our|my own': 'our own does 90',
      'our|my {business}': 'our cafe does 90',
    },
    ["my friend's cafe does 400", 'the landlord does'],
    { 'i|we have|know|met a|some {relative}': 'i know a guy with 400' },
  ),
  connected: row(
    {
      'my|our|the {associate}': 'my boss wants it',
      'my|our|the current|new|old {associate}': 'my current roaster is rude',
    },
    ['my cafe does 90'],
  ),
  other: row(
    {
      'another|other {associate}': 'the other roaster is on 0491',
      'ask for': 'ask for bob on 0491',
      'my|our|the|a|an|his|her|their {relative}': "my friend's cafe does 400",
      'another|other|some|nearby|rival {business}': 'the other cafe does 400',
      'competitor|competitors': 'our competitor does 400',
      'next door': 'the place next door does 400',
      'down the road|street': 'the one down the road does 400',
      'somebody|someone else': 'someone else does 400',
      'previous|former|last owner|owners|tenant|tenants|lady|people|guys': 'the previous owner did 400',
      'most|many {business}': 'most cafes do 400',
    },
    ['our cafe does 90', 'we do 90'],
    {
      'from|with|using|to another|other {associate}': 'currently with another roaster',
      'they|people|{associate} ask for': 'what our guests ask for',
    },
  ),
  /** What is somebody else's, whoever tells of it: "I saw the bus company's number". */
  others: row(
    {
      'his|her|their {business}': 'i like her cafe',
      'in|on our|the|this|my street|road|suburb|area': 'there are three in our street',
      '{someones} {detail}': "dave's email is",
      '{someones} work|own|direct {detail}': "dave's work phone is",
      "the|a \\w+ company's|business's {detail}": "the bus company's number is",
      'his|her|their|your {detail}': 'her number is 0491',
      'reach|find|call|ring|email|text|contact|ask|to him|her|them': 'call her on 0491',
    },
    ["our company's number", 'my number is', 'our cafe'],
    { 'on the road': 'get our van on the road' },
  ),
  /** The same, as the one to use, or as what becomes the visitor's. */
  lent: row(
    {
      'use|take my|our {persons}': "use my wife's",
      "it's|asking|writing for my|our {person}": "it's for my sister",
      'over|on to me|us': 'he hands his bakery over to me',
      'sells|selling|gives|giving|leaves|leaving|left|sold|gave me|us his|her|their {business}':
        'he sells us his bakery',
    },
    ['use my email', 'he gave me his number', 'the number is for my wife'],
  ),
  /** Stands for the person who was spoken of before. */
  pronoun: row(
    {
      he: 'he does 400',
      she: 'she does 400',
      they: 'they do 400',
      who: 'who does 400',
      'his|her|their': 'his cafe does 400',
    },
    ['the theory', 'we do 90'],
  ),
  past: row(
    {
      'my|our|the old|previous|former|last {detail}': 'my old number 0491',
      'i|we {contacted}': 'i called 0491',
      "i've|we've|have {contacted}": 'have called 0491',
      'used to': 'we used to do 300',
      'i|we once': 'we once had two',
      'no longer': 'we no longer do 300',
      'closed|shut|lost one|two|three|our|my': 'we closed two',
      'sold one|two|three|our|my|the|a': 'we sold two',
      visited: 'i visited two',
      'been to': 'i have been to two',
      'worked in|at|for': 'i worked in two cafes',
      'previously|formerly': 'we previously did 300',
      'in the past': 'in the past we did 300',
      'back then|when|in': 'back then we did 300',
      'was|were': 'it was 300',
      'had been': 'it had been 300',
      'we|i|they had': 'we had three cafes',
      'my|our|the|a last|old|previous|former {workplace}': 'at my last job 300 cups',
      'when|where i|we worked|lived|ran|managed': 'where i worked we did 300',
      '{workplace} i|we worked|ran|managed': 'at the hotel we managed 300 cups',
      'before covid': 'before covid we did 300',
      'before we|i moved|renovated|closed|sold': 'before we moved 300 cups',
    },
    ['it is 90 now', "we're at 90"],
    {
      "is|are|am|get|got|i'm|we're used to": 'we are used to 300',
      'one|what|that|coffee we|i|they had': 'like the one we had in rome',
      '{contacted} you|to you|from': 'i wrote to you from jo',
      'was|were thinking|hoping|planning|wondering|looking|going|expecting|opening|starting|after|told':
        'i was thinking 200',
      'i was only|just': 'i was only looking',
    },
  ),
  now: row(
    {
      now: 'now about 120',
      here: 'here 85',
      'these days': '120 these days',
      nowadays: '120 nowadays',
      currently: 'currently 120',
      today: '120 today',
      'at the moment': '120 at the moment',
      'at present': '120 at present',
      still: 'still 120',
      'so far': '120 so far',
      'is|are': 'it is 120',
      "it's|that's|there's": "it's 120",
      "we're|i'm": "we're on 120",
      "we've|i've": "we've got two",
      'do|does': 'we do maybe 90',
      'have|has': 'we have two',
      'run|runs|own|owns|sell|sells|serve|serves|make|makes|average|pour': 'we serve 120',
      'down|up to': 'down to 120',
    },
    ['we got two'],
  ),
  planned: row(
    {
      will: 'we will do 200',
      "we'll|i'll|it'll|they'll|there'll": "we'll do 200",
      'going to': 'we are going to do 200',
      gonna: 'gonna do 200',
      'plan|plans|planning|planned': 'the plan is 200',
      'hope|hoping|hopefully': 'hopefully 200',
      'want|wants': 'we want to do 200',
      wanna: 'i wanna do 200',
      would: 'we would do 200',
      "we'd|i'd|it'd|they'd": "we'd do 200",
      'aim|aiming': 'aiming for 200',
      'intend|intending': 'we intend 200',
      'looking to|at': 'looking to do 200',
      'thinking|thinking of|about': 'thinking of two',
      eventually: 'eventually 200',
      'one day': 'two one day',
      'next year|month': '200 next year',
      'about to': 'about to do 200',
      'opening|launching|adding|building': 'opening two',
      'expand|expanding|grow|growing to': 'growing to two',
      'add|open another|one|two|three|a': 'add two',
      'expect|expecting': 'we expect 200',
    },
    ['we do 90', 'we no longer do 90'],
  ),
  denied: row(
    {
      not: 'we are not open',
      no: 'there is no machine',
      never: 'we never open',
      '{contraction}': "we don't have a machine",
      cannot: 'we cannot say',
      without: 'without a machine',
      'neither|nor': 'neither does ours',
      none: 'we have none',
      nothing: 'nothing fruity',
      nobody: 'nobody answers',
      'hate|dislike|avoid': 'we hate acidity',
      'sick|tired of': 'sick of dark roasts',
      'so over': "i'm so over dark roasts",
    },
    ['another 90', 'we have a machine'],
    {
      'not only|just|quite|bad|over|for|until|till|before': 'not over 40',
      'no problem|problems|worries|doubt|idea|clue|wait|sorry|actually|rush|hurry': 'no worries, 40',
      "why don't|not": "why don't we say 40",
      "don't|dont know|mind|worry|forget|hesitate": "i don't know, 40",
      'nothing but': 'nothing but 40',
      'nobody at|in|from': 'nobody at our cafe knows',
      'from nothing': 'we start from nothing in july',
    },
  ),
  /** The most that it may be: what is denied is more. */
  at_most: row({ 'more|less|fewer than': "it isn't more than 40" }, ['rather than 40', 'more 40']),
  /** At the beginning of a sentence; a question mark says the same. */
  asked: row(
    {
      'how|what|which|when|where|why|who do|does|did|can|could|should|would|will|is|are': 'when is the delivery',
      'how much|many|long|often|soon|far': 'how long is the lease',
      'what|which machine|machines|grinder|coffee|beans|time|kind': 'which machine is right for us',
      'can|could|do|does|should|may|will|would i|we|you|they': 'should we lease a machine',
      'is|are there|it|you|they': 'are you open today',
    },
    ['when we open', 'what we need is a machine'],
  ),
  set_aside: row(
    {
      'delete|remove|replace': 'delete the number',
      'instead of': 'instead of 110',
      'rather than': 'rather than 110',
      'forget|ignore|scratch|scrap|disregard|strike': 'forget the machine',
      'never mind': 'never mind the machine',
    },
    ['260 instead', 'i would rather'],
    { "don't|dont forget|ignore": "don't forget the machine", 'from scratch': 'from scratch with a machine' },
  ),
  supposed: row(
    {
      'if we|i|they|it|there|my|our {counterfactual}': 'if we had a second site',
      "if we'd|i'd|they'd": "if we'd a second site",
      'suppose|supposing': 'suppose we had two',
      imagine: 'imagine two sites',
      'what if': 'what if we do 300',
      unless: 'unless we get two',
      hypothetically: 'hypothetically two',
      'pretend|imaginary|fictional|invented|invent': 'our pretend cafe does 300',
      'assignment|homework|thesis|coursework': 'for my assignment two cafes',
      "isn't|not|nothing real": "it isn't real",
      'were we|i to': 'were we to open two',
    },
    ['if possible 90', 'if you like we do 90', 'if all goes well we open in march', "i'm supposed to open two"],
  ),
  /** Says of what was told before it that it is the one: "use that". */
  meant: row(
    {
      'use|take|note|call|ring|contact|text that|this|it|hers|his|theirs|there': 'use hers',
    },
    ['use my email', 'call me'],
    { 'use|take that|this|it one only|for': 'use that one only for her' },
  ),
  /** Puts right what was told before. */
  corrects: row(
    {
      actually: 'actually 40',
      'make|call it|that': 'make it 40',
      instead: '40 instead',
      'sorry|apologies': 'sorry 40',
      'i|we meant|mean': 'i meant 40',
      rather: 'or rather 40',
      'oops|whoops|typo|mistype|mistyped|correction': 'oops 40',
      wait: 'wait 40',
      "let's say|call|go|make": "let's say 40",
      changed: 'it has changed to 40',
      'on second thought|thoughts': 'on second thoughts 40',
      'wrong|miscounted': '30 is wrong',
      'should be': 'it should be 40',
      'more like': 'more like 40',
      'closer to': 'closer to 40',
      'after all': '40 after all',
      'switch to': 'switch to 40',
      'down|up to': 'down to 40',
      now: '40 now',
      'these days': '40 these days',
    },
    ['we do 40', 'what do you make'],
  ),
  would: row(
    { would: 'it would be 300', 'could|might': 'we could do 300', "we'd|i'd|it'd|they'd|that'd": "we'd do 300" },
    ['we do 300'],
  ),
} as const satisfies Readonly<Record<string, SignRow>>;

export type Sign = keyof typeof signs;
