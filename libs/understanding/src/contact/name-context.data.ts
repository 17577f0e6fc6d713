interface Context {
  /** Of the text right after the words that may be a name, unless it says otherwise. */
  readonly pattern: RegExp;
  /** Together they need every word of the pattern. */
  readonly says: readonly string[];
  readonly not: readonly string[];
}

/** Words by which those beside them are a name, or none. Text is as it was typed, with plain quotes. */
export const nameContext = {
  /** What a person says after their name. */
  ofAPerson: {
    pattern:
      /^,?\s+(?:here|speaking|again|(?:didn't|don't|aren't) (?:i|you)|writing|from|(?:and )?(?:i|we|my)|(?:the )?(?:owner|manager|founder|co-owner))(?!\p{L})|^,\s+(?:by the way|btw|\p{L}{2,20}ing|an?)(?!\p{L})/iu,
    says: [
      ' here',
      ' speaking',
      ' again',
      ", didn't I say",
      ", don't you know",
      ", aren't you listening",
      ' writing for the team',
      ' from Ballarat',
      ' and I run a cafe',
      ', we have two cafes',
      ', my cafe is in Sale',
      ', the owner',
      ', manager of Slab',
      ', founder',
      ', co-owner',
      ', by the way',
      ', btw',
      ', opening a bar in May',
      ', a baker',
    ],
    not: [' is closed', ' and Sons', ', Perth'],
  },
  /** It makes a business of the words before it. */
  business: {
    pattern:
      /^\s*(?:&|\+|and co\b|caf[eé]|coffee|roaster|espresso|baker|bar\b|kitchen|restaurant|pty|ltd|inc\b|bistro|beans|co\b|house\b)/iu,
    says: [
      ' and co',
      ' cafe',
      ' coffee',
      ' roasters',
      ' espresso',
      ' bakery',
      ' bar',
      ' kitchen',
      ' restaurant',
      ' Pty Ltd',
      ' Ltd',
      ' Inc',
      ' bistro',
      ' beans',
      ' Co',
      ' house',
    ],
    not: [' and Cora', ' Barlow', ' here'],
  },
  /** It makes a place of them: "I'm Brisbane based". */
  origin: {
    pattern: /^ (?:based|born|raised|local)(?!\p{L})/u,
    says: [' based', ' born and bred', ' raised', ' local'],
    not: [' and locals'],
  },
  /** Before the answer to the question for a name. */
  answerBegins: {
    pattern:
      /^\s*(?:(?:hi|hello|hey|sure|ok|okay|yes|yeah|of course|no problem|no worries|certainly|oh|um|well|sorry|(?:everyone|people) calls? me|just|me)[,:!. ]+)+/iu,
    says: [
      'hi, Zeb',
      'hello, Zeb',
      'hey Zeb',
      'Sure: Zeb',
      'ok Zeb',
      'okay Zeb',
      'yes. Zeb',
      'yeah Zeb',
      'of course, Zeb',
      'no problem, Zeb',
      'no worries, Zeb',
      'certainly. Zeb',
      'oh, Zeb',
      'um Zeb',
      'well, Zeb',
      'sorry, Zeb',
      'everyone calls me Zeb',
      'people call me Zeb',
      'just Zeb',
      'me: Zeb',
    ],
    not: ['Zeb', 'Hillary', 'Meg'],
  },
  /** After it. */
  answerEnds: {
    pattern: /[,!?;\n–—(]|(?<!(?<!\p{L})(?:mr|mrs|ms|mx|dr|prof|\p{L}))\.|\s-\s|(?<!\s)\s+(?:and|from|but|at|here)\s/iu,
    says: [
      'Zeb and we open soon',
      'Zeb from Kiel',
      'Zeb but why',
      'Zeb at the bakery',
      'Zeb here again',
      'Zeb. We open soon',
    ],
    not: ['Mr. Park', 'Mrs. Park', 'Ms. Park', 'Mx. Park', 'Dr. Park', 'Prof. Park', 'J.P. Park'],
  },
  /** Of a word that follows "I'm": an ordinary one, unless it is a given name that we know. */
  ordinary: {
    pattern: /(?:ed|ing|ly|ful|less|ous|ish|able|ible|ive|ary|ic|al|ent|ant|ite|ist|ier|est|y)$/iu,
    says: [
      'exhausted',
      'moving',
      'likely',
      'hopeful',
      'clueless',
      'nervous',
      'Danish',
      'reachable',
      'flexible',
      'creative',
      'ordinary',
      'autistic',
      'logical',
      'confident',
      'hesitant',
      'definite',
      'specialist',
      'busier',
      'newest',
      'hungry',
    ],
    not: ['Tuvshin', 'Zebulon'],
  },
} as const satisfies Readonly<Record<string, Context>>;
