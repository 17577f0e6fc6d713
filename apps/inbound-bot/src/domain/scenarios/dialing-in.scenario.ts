import { anyOf, from } from './notation';
import type { Scenario } from './scenario';
import {
  callTrainer,
  changeOneThing,
  countBurrs,
  nameOnePerson,
  purgeGrinder,
  tasteTogether,
} from './shared-steps.data';

/** A team that does not get the same espresso every time. */
export const dialingIn: Scenario = {
  category: 'dialing_in',
  called: 'dialling in with your team',
  clarify: [
    {
      field: 'details',
      asks: [
        'What do your last shots say: dose, yield and seconds?',
        'Which recipe do you aim for, in grams in, grams out and seconds?',
        'Could you tell me the dose, the yield and the time of a typical shot?',
      ],
    },
    {
      field: 'tried',
      asks: [
        'What have you tried with the team so far?',
        'Have you already given them a written recipe, or somebody to show them?',
        'What has been done about it up to now?',
      ],
    },
  ],
  escalate: 'after_steps',
  knowledge: {
    category: 'brewing',
    documents: [
      'support-staff-dialling-in.md',
      'dialling-in-guide.md',
      'espresso-recipes.md',
      'espresso-troubleshooting.md',
      'staffing-a-coffee-bar.md',
      'on-site-training.md',
      'barista-courses.md',
    ],
  },
  faults: [
    {
      name: 'differs_by_barista',
      words: anyOf(
        'own way, each pulls, each does, everyone does',
        'each barista, every barista, each person, depends who, between baristas, between shifts',
        'between staff, different espresso, different shot, every one different, everyone different',
        'everyone own, same shot, same page, consistent, inconsistent, uneven, no two cups, lottery',
        'miles apart, all over the place, weekend team, eyeball, wont weigh, tamp, distribute',
      ),
      says: [
        'Three starters, and each pulls a shot in their own way.',
        'Two new casuals and every one of them pulls a different espresso. How do I get them all on the same page?',
        'how do i get four casuals to pull the same shot, its chaos',
        'inconsistant extraction between shifts, no SOP, help',
        'The weekend team makes it sour, the weekday team makes it bitter.',
        "It's fine when I'm there. When I'm not, people tell me the coffee is a lottery.",
        'what do i do with a barista who wont weigh anything',
      ],
      causes: [
        'doses and yields that are not weighed',
        'a different tamp',
        'a different moment of stopping the shot',
        'several people turning the collar',
      ],
      steps: [
        ...from(
          'support-staff-dialling-in.md',
          'Write one recipe on a card at eye level, for Merri 22 g in, 44 g out and 27 to 31 seconds.',
          'Have everybody weigh the dose and the yield, every time.',
          'Name one person for each shift who may turn the collar, and note each change with the time.',
        ),
        ...from(
          'espresso-troubleshooting.md',
          'Programme the volumetric buttons, so that the shot always stops at the same moment.',
          'Compare the doses and yields of all baristas for one shift.',
        ),
        tasteTogether,
        ...from(
          'support-staff-dialling-in.md',
          'Book a trainer for the café if it stays uneven: $160 an hour, for at least two hours.',
        ),
      ],
    },
    {
      name: 'too_many_hands',
      words: anyOf(
        'everyone touches, everybody touches, everybody adjusts, everyone adjusts, fiddling, fiddle',
        'keep changing grind, changing grinder, turning collar, touches grinder, messing grinder',
        'plays grinder',
      ),
      says: [
        "Everyone touches the grinder and by noon we're lost.",
        'my crew keeps fiddling with the collar and then Monday is a mess',
        'they keep changing the grind setting behind my back',
        'evrybody adjusts the grinder all day',
      ],
      causes: ['several people correcting each other', 'changes that nobody writes down'],
      steps: [
        nameOnePerson,
        ...from(
          'dialling-in-guide.md',
          'Keep a sheet beside the grinder with date, coffee, roast date, dose, yield, time and grinder setting.',
        ),
        ...from('support-staff-dialling-in.md', 'Change only the grind, by one small step, and purge after it.'),
        purgeGrinder,
        ...from('support-staff-dialling-in.md', 'Stop adjusting when the shot is inside the range twice in a row.'),
      ],
    },
    {
      name: 'new_staff',
      words: anyOf(
        'new barista, new baristas, new casual, new casuals, new staff, new people, new girl, new guy',
        'new kid, new hire, trainee, beginner, hired, started this week, just started, from scratch',
        'turnover, apprentice, never worked, head barista left, barista left',
      ),
      says: [
        "new barista can't dial in to save her life",
        'We hired three students last week and they have no feeling for it.',
        'Our trainee has done two weeks and still cannot tell when a shot is right.',
        "we've got a turnover of people like a railway station",
        'our new casuals have no idea how to set a dose',
        'just started with a new barrista who cant dail in',
      ],
      causes: ['people who are new to the bar', 'no recipe to follow', 'too little time with somebody beside them'],
      steps: [
        ...from(
          'support-staff-dialling-in.md',
          'Give newcomers one recipe to hit and none to choose: Merri, 22 g in, 44 g out, 27 to 31 seconds, 93 °C.',
          'Let them weigh the dose and the yield of every shot.',
          'Plan three mornings: one to watch and taste, one to set the grinder with help, one to do it alone.',
          'Have them taste a sour and a bitter shot made on purpose, so that they recognise both.',
          'Hang up the table of what to change: under 25 seconds and sour means one step finer, over 33 and bitter one step coarser.',
          'Use programmed buttons and a printed sheet, so that a new person can follow them.',
          'Send new people for training to Espresso Foundations in their first two weeks.',
        ),
      ],
    },
    {
      name: 'no_recipe',
      words: anyOf(
        'no recipe, no recipes, have recipe, nothing written, written down, base recipe, which recipe',
        'what recipe, starting recipe, no sop, guess dose, guesses dose, no idea dose, yield ratio, ratio',
        'what dose',
      ),
      says: [
        "We don't have anything written down at the moment.",
        'There is no recipe for our espresso.',
        "Nobody here understands yield and ratio, I've explained till I'm blue",
        'which recipe shoud they start from',
      ],
      causes: ['no written recipe', 'shots that are judged by eye'],
      steps: [
        ...from(
          'support-staff-dialling-in.md',
          'Begin with Merri at 22 g in, 44 g out, 27 to 31 seconds and 93 °C.',
          'Write it on a card at eye level.',
        ),
        ...from(
          'espresso-recipes.md',
          'Put a scale under the cup and weigh the espresso, since crema makes a fresh coffee look like more than it is.',
        ),
        changeOneThing,
        ...from('espresso-recipes.md', 'Programme the volumetric button to the recipe and check it each morning.'),
        ...from('support-staff-dialling-in.md', 'Print the dialling-in sheet, which is in the portal under Guides.'),
      ],
    },
    {
      name: 'staff_disagree',
      words: anyOf('disagree, argue, argument, arguing, fight, knows better, wont listen, opinion'),
      says: [
        'My two seniors disagree about the recipe every single day.',
        'the baristas argue over the grind',
        'one of them wont listen to the others',
      ],
      causes: ['a recipe that is a matter of opinion', 'shots that are not weighed and timed'],
      steps: [
        ...from(
          'support-staff-dialling-in.md',
          'Weigh and time instead of arguing.',
          'Let both make a shot to the recipe and taste without knowing whose it is.',
          'Write down which one the team serves, and fix that recipe until the next roast date.',
        ),
        nameOnePerson,
        tasteTogether,
      ],
    },
    {
      name: 'training',
      words: anyOf('training, train, trainer, teach, course, workshop, lesson, up to speed, show them, refresher'),
      says: [
        'could use help getting the staff up to speed on pulling shots',
        "That's when I knew we have a training problem.",
        'Can someone come and train the team?',
        'we need a corse for the bar staff',
      ],
      causes: ['skills that nobody has had time to teach'],
      steps: [
        ...from(
          'on-site-training.md',
          'Train one person first who leads dialling in each morning, as that brings more than ten who have heard about it once.',
        ),
        ...from(
          'support-staff-dialling-in.md',
          'Give everybody the same card, for Merri 22 g in, 44 g out and 27 to 31 seconds.',
          'Plan three mornings for each newcomer: watching, setting the grinder with help, doing it alone.',
        ),
        ...from(
          'on-site-training.md',
          'Call a barista trainer on 03 5550 0000 during office hours, which is free for wholesale customers.',
        ),
        ...from(
          'support-staff-dialling-in.md',
          'Use your free places on our courses: Avenue customers have two a year, Boulevard six and Precinct twelve.',
        ),
        ...from('on-site-training.md', 'Book a trainer for the café, at $160 an hour for a group of up to five.'),
      ],
    },
    {
      name: 'runs_fast',
      words: anyOf(
        'too fast, too quick, run fast, fast shot, fast, gush, gushing, under twenty, fifteen seconds',
        'ten seconds, twelve seconds, 15 seconds, 12 seconds, 10 seconds, 15 sec, 12 sec',
      ),
      says: [
        'The shots run too fast whatever the lads do.',
        'espresso gushes out in ten seconds',
        'shots r runing to fast, 15 sec and done',
      ],
      causes: ['a grind that is too coarse', 'a short dose', 'stale coffee', 'worn burrs'],
      steps: [
        ...from('espresso-troubleshooting.md', 'Weigh the dose, because a short one runs fast.'),
        ...from(
          'support-staff-dialling-in.md',
          'Grind one step finer if the shot reaches its weight in under 25 seconds.',
        ),
        purgeGrinder,
        ...from('storing-coffee.md', 'Look at the roast date, since stale coffee pours faster at the same setting.'),
        ...from('espresso-troubleshooting.md', 'Check that the basket is not larger than the dose.'),
        countBurrs,
      ],
    },
    {
      name: 'runs_slowly',
      words: anyOf(
        'too slow, run slow, slow shot, slowly, takes forever, choke, choking, barely drips, only drips',
        'forty seconds, fourty seconds, forty five seconds, fifty seconds, a minute shot, 40 seconds, 45 seconds',
        '50 seconds, 45 sec',
      ),
      says: [
        'They choke the machine, shots take 45 seconds.',
        'espresso comes out too slowly since the new girl sets the grinder... only drips',
        'shots take fourty seconds',
      ],
      causes: ['a grind that is too fine', 'a dose that is too large', 'a blocked shower screen'],
      steps: [
        ...from(
          'espresso-recipes.md',
          'Weigh the dose, since 1 g more in the basket makes the shot about 3 seconds longer.',
        ),
        ...from('support-staff-dialling-in.md', 'Grind one step coarser if the shot takes over 33 seconds.'),
        purgeGrinder,
        ...from(
          'espresso-troubleshooting.md',
          'If it began suddenly on one group only, take off the shower screen and clean it.',
        ),
        ...from(
          'support-machine-issues.md',
          'If both groups drip at any grind, call the service line on 03 5550 0010.',
        ),
      ],
    },
    {
      name: 'drifts',
      words: anyOf(
        'drift, drifting, wanders, every hour, all day, whole hour, hours, first hour, takes ages',
        'keep redialling',
      ),
      says: [
        'The setting drifts all day and the team gives up.',
        'dialling in eats the whole first hour each day and the lads end up giving up',
        'grinder setting wanders, we keep redialling',
      ],
      causes: ['a machine that is not fully hot at the start', 'a grinder that warms up', 'several changes at once'],
      steps: [
        ...from(
          'dialling-in-guide.md',
          'Heat the machine fully with the portafilters locked in, 25 minutes for an Alba and 35 minutes for a Torrent.',
          'Grind and discard the first dose of the day, because it has been lying in the chute overnight.',
        ),
        changeOneThing,
        ...from(
          'dialling-in-guide.md',
          "Start from yesterday's line on the sheet beside the grinder.",
          'Check again at mid-morning and after lunch on hot or humid days.',
        ),
        callTrainer,
      ],
    },
    {
      name: 'dialling_in',
      words: [],
      says: [
        'nobody can hit the recipe. me neither tbh',
        'TEAM HAS NO CLUE HOW TO DIAL IN!!!',
        'staff strugle with dialing in',
        'The team cannot get the espresso right.',
      ],
      causes: ['no common recipe', 'doses that are not weighed', 'several people turning the collar'],
      steps: [
        ...from(
          'support-staff-dialling-in.md',
          'Begin with one recipe for everybody, Merri at 22 g in, 44 g out and 27 to 31 seconds.',
          'Weigh the dose and the yield, every time.',
        ),
        nameOnePerson,
        ...from(
          'support-staff-dialling-in.md',
          'Go one step finer when a shot takes under 25 seconds and is sour, and one step coarser when it takes over 33 seconds and is bitter.',
          'If the time is right, change the yield by 2 g: more when it is sour, less when it is bitter.',
        ),
        callTrainer,
      ],
    },
  ],
};
