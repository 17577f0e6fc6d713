import type { Scenario } from './scenario';

/** What is sold, how it is made and for how much. */
export const menu: Scenario = {
  category: 'menu',
  called: 'your menu',
  clarify: [
    {
      field: 'details',
      asks: [
        'How many drinks are on the board, and which of them cause the trouble?',
        'Which drinks give you the most trouble?',
        'Could you tell me how many drinks you have and how many people are on the bar?',
      ],
    },
    {
      field: 'tried',
      asks: [
        'What have you tried so far to make it easier?',
        'Have you already taken drinks off, or written recipes down?',
        'What has been done about it up to now?',
      ],
    },
  ],
  escalate: 'after_steps',
  knowledge: {
    category: 'menu',
    documents: [
      'support-menu-problems.md',
      'menu-design.md',
      'costing-coffee-drinks.md',
      'staffing-a-coffee-bar.md',
      'cold-brew-and-iced-coffee.md',
    ],
  },
  faults: [
    {
      name: 'pricing',
      words: [
        'price',
        'prices',
        'pricing',
        'charge',
        'cost',
        'costing',
        'margin',
        'profit',
        'expensive',
        'too cheap',
        'cheap',
        'waste',
        'bin',
      ],
      says: [
        'We do not know what to charge for a flat white.',
        'costing is a mess because each special has an ingredient of its own',
        'our margins are gone, prices to low',
        'What should the prices of the drinks be?',
      ],
      causes: ['drinks that were never costed', 'extras that are given away', 'ingredients that go to waste'],
      steps: [
        {
          text: 'Work out what each drink costs: a regular flat white is about $0.95 in ingredients with a takeaway cup.',
          source: 'costing-coffee-drinks.md',
        },
        {
          text: 'Set the price so that the ingredients come to 20 to 25 % of it without GST.',
          source: 'costing-coffee-drinks.md',
        },
        {
          text: 'Charge for extras: 50 to 80 cents for a shot or another milk, 50 cents to $1.00 for a syrup.',
          source: 'costing-coffee-drinks.md',
        },
        {
          text: 'Take off what needs an ingredient of its own or sells fewer than five times a week.',
          source: 'menu-design.md',
        },
        {
          text: 'Weigh the beans of a week against 11 g for each half shot sold and 22 g for each whole one.',
          source: 'costing-coffee-drinks.md',
        },
        {
          text: 'Fill in the cost sheet from the portal, which is under Guides.',
          source: 'costing-coffee-drinks.md',
        },
      ],
    },
    {
      name: 'seasonal',
      words: [
        'seasonal',
        'season',
        'special',
        'specials',
        'summer',
        'winter',
        'iced',
        'frappe',
        'frappes',
        'blended',
        'blender',
        'cold drinks',
        'pumpkin',
        'christmas',
      ],
      says: [
        'staff struggle with recipes for specials',
        'Blended drinks kill us in the rush',
        'The summer drinks and frappes hold up the bar.',
        'our sesonal special takes for ever',
      ],
      causes: ['specials that are too complicated', 'blended drinks in the rush', 'several specials at once'],
      steps: [
        {
          text: 'Offer one special at a time, for six to eight weeks, made of things that you have anyway.',
          source: 'menu-design.md',
        },
        {
          text: 'Leave blended drinks out, or put a second person on them in summer.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Train it in ten minutes before it starts: if it needs longer, it is too complicated.',
          source: 'menu-design.md',
        },
        {
          text: 'Keep to one iced latte, one iced long black and cold brew.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Start cold brew the afternoon before, since it steeps for 16 hours.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Take off anything that takes more than 90 seconds.',
          source: 'menu-design.md',
        },
      ],
    },
    {
      name: 'recipes_missing',
      words: [
        'recipe',
        'recipes',
        'no recipe',
        'how made',
        'how to make',
        'nobody remembers',
        'cant remember',
        'remember',
        'looks up',
        'look up',
        'what goes into',
        'different every day',
        'different each time',
        'never agreed',
        'no two',
        'eleven steps',
        'get wrong',
      ],
      says: [
        "Recipes are in Deb's head. Deb's in Bali.",
        'Staff have to ask how to make half of the drinks.',
        'The mocha tastes different every day, we never agreed on one.',
        'nobody remembers how the drinks are made, no reciepes',
        'no two hot chocolates the same here',
      ],
      causes: ['recipes that nobody has written down', 'drinks made by eye'],
      steps: [
        {
          text: 'Write one card for each drink, with the cup, the grams of espresso, the millilitres of milk, the depth of the foam and the topping.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Begin with the core: a flat white is half a shot, 20 to 23 g, 180 ml of milk and 5 mm of foam.',
          source: 'menu-design.md',
        },
        {
          text: 'Use a line on the jug and a scale, not "a splash".',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Hang the cards up at eye level.',
          source: 'staffing-a-coffee-bar.md',
        },
        {
          text: 'Weigh for a week, and taste together at the change of shift.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Let a new barista make each drink from its card, and mend the card where a question comes.',
          source: 'support-menu-problems.md',
        },
      ],
    },
    {
      name: 'allergens',
      words: [
        'allergen',
        'allergens',
        'allergy',
        'allergic',
        'gluten',
        'coeliac',
        'vegan',
        'dairy free',
        'lactose',
        'nut free',
        'nuts',
      ],
      says: [
        'A guest had an allergic reaction and our list is out of date.',
        'which drinks have alergens, allergens on the board',
        'staff do not know what is gluten free',
      ],
      causes: ['recipes that changed without the list', 'one jug or wand for every milk'],
      steps: [
        {
          text: 'Go through the allergens of each recipe again whenever it changes: milk, soy, almond, macadamia, wheat and egg.',
          source: 'support-menu-problems.md',
        },
        { text: 'Update the menu and the list that the staff has.', source: 'support-menu-problems.md' },
        {
          text: 'Keep a separate jug for each kind of milk, and purge and wipe the wand between them.',
          source: 'milk-alternatives.md',
        },
        {
          text: 'Never promise that a drink is free of an allergen when one steam wand is used for everything.',
          source: 'milk-alternatives.md',
        },
        { text: 'Do not sell oat milk as gluten-free.', source: 'caffeine-allergens-and-diets.md' },
        {
          text: 'Get the sheets with ingredients and allergens of every coffee and milk alternative in the portal under Guides.',
          source: 'caffeine-allergens-and-diets.md',
        },
      ],
    },
    {
      name: 'confusing_board',
      words: [
        'board confusing',
        'confusing',
        'confuses',
        'confuse',
        'wording',
        'names',
        'order of board',
        'layout',
        'customers ask what',
        'what things are',
        'guests ask',
      ],
      says: [
        'Why does our list confuse everybody? Customers ask what half the things are.',
        'the board is confusing',
        'nobody understands the names on our menue',
      ],
      causes: ['fancy names', 'drinks in no order', 'too many options on the board'],
      steps: [
        { text: 'Put the drinks in groups: black, white, cold, not coffee.', source: 'menu-design.md' },
        { text: 'Use plain names and put the prices in one column.', source: 'menu-design.md' },
        {
          text: 'Put options in one line at the foot of the menu, with the price of each.',
          source: 'menu-design.md',
        },
        { text: 'Say which milk alternatives there are and what they cost.', source: 'menu-design.md' },
        {
          text: 'Cut the list to eight to ten drinks and two sizes.',
          source: 'menu-design.md',
        },
        {
          text: 'Send us a photo of it and a sales report, and you have written suggestions within five business days.',
          source: 'support-menu-problems.md',
        },
      ],
    },
    {
      name: 'slow_service',
      words: [
        'slow',
        'slow service',
        'wait',
        'waiting time',
        'queue',
        'line',
        'walk out',
        'pile up',
        'piles up',
        'orders pile',
        'minutes',
        'cant keep up',
        'keep up',
        'rush',
        'peak',
        'drowning',
        'takes too long',
        'bottleneck',
      ],
      says: [
        'Orders take 12 minutes at peak and people walk out.',
        'The order tickets pile up and the queue is out the door.',
        'servise is too slow, we cant keep up',
        'our bar is drowning',
      ],
      causes: ['drinks that take too long', 'people without fixed positions', 'nothing prepared before the rush'],
      steps: [
        {
          text: 'Take off drinks that take longer than 90 seconds or need the blender in the morning.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Let one person pull shots and one steam.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Prepare in advance: portioned chocolate, chai made up, jugs filled in the fridge.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Pair orders with the same milk in one jug, and call them by milk.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Staff for the busiest hour: one barista makes up to 40 drinks, two make up to 80.',
          source: 'staffing-a-coffee-bar.md',
        },
        {
          text: 'Have the second barista start 30 minutes before the rush.',
          source: 'staffing-a-coffee-bar.md',
        },
        {
          text: 'Take black coffee off the machine with batch brew: a Halo 2 makes eight cups in six minutes.',
          source: 'support-menu-problems.md',
        },
      ],
    },
    {
      name: 'too_many_drinks',
      words: [],
      says: [
        "menu's too big",
        'There are forty-one drinks on our board and half of them get sold twice a week.',
        'we cant cope with the number of drinks we offer',
        'thinking the menu needs a trim',
        'menue is to komplicated',
      ],
      causes: ['drinks that hardly sell', 'too many sizes, milks and syrups', 'a board that only ever grows'],
      steps: [
        {
          text: 'Print the sales of four weeks and sort them by number.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Take off what sells fewer than five times a week, needs an ingredient of its own or takes more than 90 seconds.',
          source: 'menu-design.md',
        },
        {
          text: 'Cut the menu to eight to ten drinks with one written recipe each.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Offer two sizes, regular 8 oz and large 12 oz, and two syrups at most.',
          source: 'menu-design.md',
        },
        {
          text: 'Make the change on a Monday and tell regulars beforehand.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Look at the times again after a week.',
          source: 'support-menu-problems.md',
        },
        {
          text: 'Send a photo of the menu and a sales report to training@abbotsfordroad.example, which is free for wholesale customers.',
          source: 'menu-design.md',
        },
      ],
    },
  ],
};
