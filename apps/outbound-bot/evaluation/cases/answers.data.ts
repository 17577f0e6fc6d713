import type { MeaningGroup } from './meaning-case';

const askedForMachine = { customer_type: 'new_cafe', last_asked: 'equipment' } as const;
const askedForStyle = { customer_type: 'new_cafe', last_asked: 'coffee_style' } as const;
const owner = { customer_type: 'existing_cafe' } as const;

/** Answers to what was asked, and what owners tell of their café unasked. */
export const answerGroups: readonly MeaningGroup[] = [
  {
    given: askedForMachine,
    means: { equipment: 'yes' },
    messages: [
      'The previous tenant threw it in with the lease',
      'Dad restored an old lever one for us',
      'Already humming in the corner',
      "We're bringing the one from our market stall",
      'A friend sold us hers for a song',
      'It arrived last Thursday, still in the crate',
      'My business partner had one in storage',
      'Paid the deposit, it gets delivered in June',
      "It's part of the inventory we took over",
      'Sure do, a lovely Italian one',
    ],
  },
  {
    given: askedForMachine,
    means: { equipment: 'no' },
    messages: [
      "That's still on the shopping list",
      "We'd be relying on you for that",
      'We only have the four walls so far',
      'Someone outbid us on the one we wanted',
      'The old one had to be scrapped',
      'The kitchen is bare',
      "We've spent everything on the fit-out, so that's missing",
      "Haven't got round to purchasing that",
      "We'll need the whole kit",
      'Everything still has to be bought',
    ],
  },
  {
    given: askedForMachine,
    means: { equipment: 'unsure' },
    may: { intent: 'does_not_know' },
    messages: [
      "Could be that the seller leaves his, we're negotiating",
      "We're going back and forth about renting or purchasing",
      'Fifty-fifty at the moment',
      'The landlord said he might provide it',
      "We haven't settled on that",
      'Comparing a couple of offers at the minute',
      'Possibly, my brother knows more about it',
      "There's one we could have but it may not be good enough",
    ],
  },
  {
    given: askedForStyle,
    means: { coffee_style: 'bold' },
    messages: [
      'It should wake the dead',
      'Heavy and dark like a stout',
      'Proper southern Italian, thick and bitter',
      'Big body, lots of cocoa and smoke',
      'Nothing wishy-washy, we want strength',
      'It must stand up to a lot of milk',
      'A roast with real muscle',
      'Intense, the way truckers like it',
    ],
  },
  {
    given: askedForStyle,
    means: { coffee_style: 'light' },
    messages: [
      'Delicate and tea-like',
      'Plenty of acidity, think lemon and jasmine',
      'The Nordic way, barely roasted',
      'Crisp and fragrant, like summer fruit',
      'Nothing burnt, we want to taste where it grew',
      'Juicy, lots of berries in the cup',
      'Something gentle and bright for pour-over',
      'Clean and citrusy',
    ],
  },
  {
    given: askedForStyle,
    means: { coffee_style: 'balanced' },
    messages: [
      'Somewhere between the two extremes',
      'Easy-going, no sharp edges',
      'Nothing that would scare grandma',
      'It should please young and old alike',
      'Neither sour nor bitter, please',
      'A round cup with a bit of everything',
      'The all-rounder',
      'Mild chocolate, caramel, works for everyone',
    ],
  },
  {
    given: owner,
    means: { own_words: 'current_pain_points' },
    messages: [
      'By noon every shot tastes like ash',
      'The courier leaves our boxes in the rain',
      'Half the staff quit in autumn and the rest pull awful shots',
      'Nobody returns my calls when the boiler dies',
      'Every second bag has gone off by the time we open it',
      'The bills keep creeping up and no one explains why',
      'The steam wand has been dripping since Christmas',
      'People leave half their cup behind',
      'Our roaster changed the blend without a word',
      'It takes us twenty minutes each morning to get a decent shot',
      'They forget the decaf every other week',
    ],
  },
  {
    given: { ...owner, last_asked: 'current_pain_points' },
    means: { own_words: 'current_pain_points' },
    messages: [
      "I'm not sure the last delivery even left the warehouse",
      'We wait ages for a refund',
      'Nothing tastes the way it did in the sample',
    ],
  },
  {
    given: owner,
    means: { own_words: 'support_needs' },
    messages: [
      'Somebody who teaches the juniors how to texture milk would be ace',
      'A fortnightly visit by a technician, ideally',
      'We could do with a hand calibrating the grinders',
      'Help with designing the drinks list',
      "It'd be great to have a spare machine when ours goes in for repair",
      'A tasting session for the whole crew',
      'Someone to set up the new brewer and show us how it works',
      'A hotline we can call on Sundays',
      'Guidance on what to charge per cup',
      'Posters and cups with branding would be handy',
    ],
  },
  {
    given: { ...owner, last_asked: 'support_needs' },
    means: { own_words: 'support_needs' },
    messages: ["I'd rather have a technician nearby than far away", 'Lessons for those who have just started with us'],
  },
  {
    given: owner,
    means: { own_words: 'coffee_preference' },
    messages: [
      'We pour a single origin that tastes of apricot',
      'Certified organic beans only',
      'Less sour than what we have now',
      'A filter that changes with the seasons',
    ],
  },
  {
    // A style is a preference too: the policy takes it for one.
    given: owner,
    means: { own_words: 'coffee_preference' },
    may: { coffee_style: 'balanced' },
    messages: [
      'Our crowd goes for something nutty and sweet',
      'Smooth as butter, low in acid',
      'Something with notes of toffee',
    ],
  },
  {
    given: owner,
    means: { own_words: 'coffee_preference' },
    may: { coffee_style: 'bold' },
    messages: [
      'A syrupy espresso that holds its own in a latte',
      'Dark and traditional, that is what pensioners here drink',
    ],
  },
  {
    given: owner,
    means: { own_words: 'coffee_preference' },
    may: { coffee_style: 'light' },
    messages: ['Guests here adore Ethiopian beans'],
  },
];
