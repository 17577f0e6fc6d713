import { anyOf, from } from './notation';
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
      words: anyOf(
        'price, prices, pricing, charge, cost, costing, margin, margins, profit, expensive, too cheap, cheap',
        'waste, bin',
      ),
      says: [
        'We do not know what to charge for a flat white.',
        'costing is a mess because each special has an ingredient of its own',
        'our margens are gone',
        'What should the prices of the drinks be?',
      ],
      causes: ['drinks that were never costed', 'extras that are given away', 'ingredients that go to waste'],
      steps: [
        ...from(
          'costing-coffee-drinks.md',
          'Work out from its recipe what each drink costs: a regular flat white is about $0.95 in ingredients with a takeaway cup.',
          'Set the price so that the ingredients come to 20 to 25 % of it without GST.',
          'Charge for extras: 50 to 80 cents for a shot or another milk, 50 cents to $1.00 for a syrup.',
        ),
        ...from(
          'menu-design.md',
          'Take off what needs an ingredient of its own or sells fewer than five times a week.',
        ),
        ...from(
          'costing-coffee-drinks.md',
          'Weigh the beans of a week against 11 g for each half shot sold and 22 g for each whole one.',
          'Fill in the cost sheet from the portal, which is under Guides.',
        ),
      ],
    },
    {
      name: 'seasonal',
      words: anyOf(
        'seasonal, season, special, specials, summer, winter, iced, frappe, frappes, blended, blender',
        'cold drinks, pumpkin, christmas',
      ),
      says: [
        'staff struggle with recipes for specials',
        'Blended drinks kill us in the rush',
        'The summer drinks and frappes hold up the bar.',
        'our sesonal special takes for ever',
      ],
      causes: ['specials that are too complicated', 'blended drinks in the rush', 'several specials at once'],
      steps: [
        ...from(
          'menu-design.md',
          'Sell one special at a time, for six to eight weeks, made of things that you have anyway.',
        ),
        ...from('support-menu-problems.md', 'Leave blended drinks out, or put a second person on them in summer.'),
        ...from(
          'menu-design.md',
          'Train it in ten minutes before it starts: if it needs longer, it is too complicated.',
        ),
        ...from(
          'support-menu-problems.md',
          'Cut the iced drinks to one iced latte, one iced long black and cold brew.',
          'Start cold brew the afternoon before, since it steeps for 16 hours.',
        ),
        ...from('menu-design.md', 'Take off anything that takes more than 90 seconds.'),
      ],
    },
    {
      name: 'recipes_missing',
      words: anyOf(
        'recipe, recipes, no recipe, how made, how to make, nobody remembers, cant remember, remember',
        'looks up, look up, what goes into, different every day, different each time, never agreed',
        'no two, eleven steps, get wrong',
      ),
      says: [
        "Recipes are in Deb's head. Deb's in Bali.",
        'Staff have to ask how to make half of the drinks.',
        'The mocha tastes different every day, we never agreed on one.',
        'we have no reciepes',
        'no two hot chocolates the same here',
      ],
      causes: ['recipes that nobody has written down', 'drinks made by eye'],
      steps: [
        ...from(
          'support-menu-problems.md',
          'Write one card for each drink, with the cup, the grams of espresso, the millilitres of milk, the depth of the foam and the topping.',
        ),
        ...from(
          'menu-design.md',
          'Begin with the core: a flat white is half a shot, 20 to 23 g, 180 ml of milk and 5 mm of foam.',
        ),
        ...from('support-menu-problems.md', 'Use a line on the jug and a scale, not "a splash".'),
        ...from('staffing-a-coffee-bar.md', 'Hang the cards up at eye level.'),
        ...from(
          'support-menu-problems.md',
          'Weigh for a week, and taste together at the change of shift.',
          'Let a new barista make each drink from its card, and mend the card where a question comes.',
        ),
      ],
    },
    {
      name: 'allergens',
      words: anyOf(
        'allergen, allergens, allergy, allergic, gluten, coeliac, vegan, dairy free, lactose, nut free',
        'nuts',
      ),
      says: [
        'A guest had an allergic reaction and our list is out of date.',
        'which drinks have alergens',
        'staff do not know what is gluten free',
      ],
      causes: ['recipes that changed without the list', 'one jug or wand for every milk'],
      steps: [
        ...from(
          'support-menu-problems.md',
          'Go through the allergens of each recipe again whenever it changes: milk, soy, almond, macadamia, wheat and egg.',
          'Update the menu and the list that the staff has.',
        ),
        ...from(
          'milk-alternatives.md',
          'Keep a separate jug for each kind of milk, and purge and wipe the wand between them.',
          'Never promise that a drink is free of an allergen when one steam wand is used for everything.',
        ),
        ...from(
          'caffeine-allergens-and-diets.md',
          'Do not sell oat milk as gluten-free.',
          'Get the sheets with ingredients and allergens of every coffee and milk alternative in the portal under Guides.',
        ),
      ],
    },
    {
      name: 'confusing_board',
      words: anyOf(
        'board confusing, confusing, confuses, confuse, wording, names, order of board, layout',
        'customers ask what, what things are, guests ask',
      ),
      says: [
        'Why does our list confuse everybody? Customers ask what half the things are.',
        'the board is confusing',
        'nobody understands the names on our menue',
      ],
      causes: ['fancy names', 'drinks in no order', 'too many options on the board'],
      steps: [
        ...from(
          'menu-design.md',
          'Put the drinks in groups: black, white, cold, not coffee.',
          'Use plain names and put the prices in one column.',
          'Put options in one line at the foot of the menu, with the price of each.',
          'Say which milk alternatives there are and what they cost.',
          'Cut the list to eight to ten drinks and two sizes.',
        ),
        ...from(
          'support-menu-problems.md',
          'Send us a photo of it and a sales report, and you have written suggestions within five business days.',
        ),
      ],
    },
    {
      name: 'slow_service',
      words: anyOf(
        'slow, slow service, wait, waiting time, queue, line, walk out, pile up, piles up, orders pile',
        'minutes, cant keep up, keep up, rush, peak, drowning, takes too long, bottleneck',
      ),
      says: [
        'Orders take 12 minutes at peak and people walk out.',
        'The order tickets pile up and the queue is out the door.',
        'servise is to slow',
        'our bar is drowning',
      ],
      causes: ['drinks that take too long', 'people without fixed positions', 'nothing prepared before the rush'],
      steps: [
        ...from(
          'support-menu-problems.md',
          'Cut drinks that take longer than 90 seconds or need the blender in the morning.',
          'Let one person pull shots and one steam.',
          'Prepare in advance: portioned chocolate, chai made up, jugs filled in the fridge.',
          'Group orders with the same milk in one jug, and call them by milk.',
        ),
        ...from(
          'staffing-a-coffee-bar.md',
          'Staff for the busiest hour: one barista makes up to 40 drinks, two make up to 80.',
          'Have the second barista start 30 minutes before the rush.',
        ),
        ...from(
          'support-menu-problems.md',
          'Take black coffee off the machine with batch brew: a Halo 2 makes eight cups in six minutes.',
        ),
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
        ...from('support-menu-problems.md', 'Print the sales of four weeks and sort them by number.'),
        ...from(
          'menu-design.md',
          'Take off what sells fewer than five times a week, needs an ingredient of its own or takes more than 90 seconds.',
        ),
        ...from('support-menu-problems.md', 'Cut the menu to eight to ten drinks with one written recipe each.'),
        ...from('menu-design.md', 'Cut the sizes to two, regular 8 oz and large 12 oz, and the syrups to two at most.'),
        ...from(
          'support-menu-problems.md',
          'Make the change on a Monday and tell regulars beforehand.',
          'Look at the times again after a week.',
        ),
        ...from(
          'menu-design.md',
          'Send a photo of the menu and a sales report to training@abbotsfordroad.example, which is free for wholesale customers.',
        ),
      ],
    },
  ],
};
