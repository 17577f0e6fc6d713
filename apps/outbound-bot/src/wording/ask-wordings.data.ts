/**
 * The questions. `ask.<topic>.<attempt>` for the first question and its two rewordings, `.revisit` for what was skipped
 * and is come back to, `.invalid` after something unusable, `ask.person.*` when a person is to get in touch.
 * `[…]` is left out when a value in it is not known. Each has one question mark at most.
 */
export const askWordings = {
  'ask.customer_type.1': [
    'Are you planning to open a café, or do you run one already?',
    'Tell me, is there a new café in the making, or one that you run already?',
    'Are you starting a café, or do you have one already?',
    'To point you the right way: are you starting a café, or running one?',
  ],
  'ask.customer_type.2': [
    'So that I can help properly, is this for a café you are planning, one you own, or simply for yourself?',
    'May I ask what brings you here: a plan for a café, a café of your own, or a general interest in coffee?',
    'It would help me to know your situation: a new café, an established one, or just looking around?',
    'Which describes you best: soon to be a café owner, one already, or a coffee lover?',
  ],
  'ask.customer_type.3': [
    'It would help me to know: do you have a café, or are you planning one?',
    'Is it about a business, or are you here for the love of coffee?',
    'Would you say you are here for a café, or out of personal interest?',
  ],
  'ask.timeline.1': [
    'When do you hope to open?',
    'When is opening day planned for?',
    'Roughly when would you like to open your doors?',
    'Do you have a date in mind for the opening?',
  ],
  'ask.timeline.2': [
    'Back to your plans: around what month are you thinking of opening?',
    'Is there a rough time for the opening, even just a season?',
    'To plan with you, it helps to know the timing: is the opening weeks, months or a year away?',
  ],
  'ask.timeline.3': [
    'Even a guess is useful: is the opening likely this year or next?',
    'How far off is the opening, as things stand?',
    'Would the opening be fairly soon, or is it further down the road?',
  ],
  'ask.timeline.revisit': [
    'Before I forget, is there any word yet on when you might open?',
    'One point is still open: do you have even a loose idea of the opening date?',
    'Coming back to the timing, has an opening month emerged yet?',
  ],
  'ask.volume.1': [
    'About how many cups a day do you expect to serve?',
    'Roughly how many coffees a day are you planning for?',
    'How many cups a day would you expect once things are running?',
  ],
  'ask.volume.2': [
    'Could you give me a ballpark for the daily number of cups?',
    'A rough figure is fine: is it closer to fifty cups a day, a hundred, or more?',
    'On an ordinary day, how many cups do you think it will be?',
  ],
  'ask.volume.3': [
    'To plan the amount of beans, would fifty, a hundred or two hundred cups a day be nearest?',
    'Even a wide range helps: from how many cups to how many a day?',
    'How many cups a day is your plan based on, if there is one?',
  ],
  'ask.volume.revisit': [
    'One last figure: any feel by now for the cups you might serve a day?',
    'Coming back to quantities, can you guess at the cups a day?',
    'If you had to guess, how many cups a day would it be?',
  ],
  'ask.volume.days_a_week': [
    'And on how many days a week will you be open?',
    'On how many days of the week will that be?',
    'To work it out for a day, how many days a week would that be spread over?',
  ],
  'ask.coffee_style.1': [
    'What style of coffee are you after: bold, balanced or light?',
    'How should your coffee taste: bold and dark, balanced, or light and fruity?',
    'Do you lean towards a bold, a balanced or a light roast?',
  ],
  'ask.coffee_style.2': [
    'As to flavour, would you go for something strong, something gentle, or in between?',
    'What would you like in the cup: rich and dark, rounded, or bright and delicate?',
    'Which roast would suit your café best: bold, light or somewhere in the middle?',
  ],
  'ask.coffee_style.3': [
    'If you picture the house coffee, is it dark and full, mellow, or bright?',
    'Is there a coffee you love, say a dark, medium or light one, that we should aim for?',
    'Just by taste, which would you choose: bold, balanced or light?',
  ],
  'ask.coffee_style.revisit': [
    'Coming back to taste, would bold, balanced or light be nearest?',
    'One thing left on flavour: which way do you lean, bold, balanced or light?',
    'Before we finish, is there a roast you favour: bold, balanced or light?',
  ],
  'ask.equipment.1': [
    'Do you have an espresso machine yet, or will you need one?',
    'Is an espresso machine in place, or is that still to come?',
    'What about equipment: is a machine sorted, or do you still need one?',
  ],
  'ask.equipment.2': [
    'On the equipment side, is there a machine already, or shall we think about one with you?',
    'Would you be bringing your own machine, or looking for one?',
    'What about the machine: already yours, still needed, or undecided?',
  ],
  'ask.equipment.3': [
    'Should our team have a machine in mind for you, or is that taken care of?',
    'Is the machine settled, still open, or not decided at all?',
    'Are grinder and machine already arranged, or is that on the list?',
  ],
  'ask.equipment.revisit': [
    'Coming back to the machine, is that settled by now or still open?',
    'One open point is the equipment: do you have a machine, or need one?',
    'Before we finish, is a machine something you have or something you need?',
  ],
  'ask.cafe_count.1': [
    'How many cafés do you run at the moment?',
    'Is it one café, or do you have several?',
    'How many locations do you have open now?',
  ],
  'ask.cafe_count.2': [
    'So that I understand the size of things: one site or more?',
    'Would that be a single café, or a few of them?',
    'Is it just the one café, or are there more?',
  ],
  'ask.cafe_count.3': [
    'Just for the picture, how many venues are yours?',
    'Is yours a single venue, or a small group?',
    'How many places would the coffee be for?',
  ],
  'ask.cafe_count.revisit': [
    'One thing I still lack: how many cafés are open now?',
    'Coming back to your business, is it one location or several?',
    'Before we finish, how many cafés would we be looking after?',
  ],
  'ask.current_pain_points.1': [
    'What is giving you the most trouble with your coffee or your supplier at present?',
    'What would you most like to change about how things run with coffee today?',
    'What bothers you most at the moment: taste, delivery, price or service?',
  ],
  'ask.current_pain_points.2': [
    'Is there anything about your coffee at the moment that bothers you or your customers?',
    'If one coffee problem could go away tomorrow, which would you choose?',
    'What made you look around for something different?',
  ],
  'ask.current_pain_points.3': [
    'What, if anything, is not working as well as it should?',
    'Is there something that keeps going wrong with coffee in your place?',
    'What is the biggest headache behind the bar these days?',
  ],
  'ask.current_pain_points.revisit': [
    'Coming back to how things are now, is there a problem we should know of?',
    'One point is still open: what is it that you would like to see improved?',
    'Before we finish, is there anything that troubles you about your coffee today?',
  ],
  'ask.support_needs.1': [
    'What help would you want from us: training, technical support, menu ideas, something else?',
    'What kind of support matters most to you, beyond the beans?',
    'What would a good coffee partner do for you?',
  ],
  'ask.support_needs.2': [
    'Where could we lend a hand: barista training, servicing, regular visits?',
    'Is there any support that you miss at the moment?',
    'What could we do that would really help you?',
  ],
  'ask.support_needs.3': [
    'If we could do one thing for you and your staff, what should it be?',
    'What would help most: training, technical help or reliable supply?',
    'Which would help more: training for the staff, or help with the supply?',
  ],
  'ask.support_needs.revisit': [
    'Coming back to support, is there something we could help with?',
    'One thing left: what kind of help would you look for from us?',
    'Before we finish, is there any support you would count on?',
  ],
  'ask.coffee_preference.1': [
    'What kind of coffee do your customers like best?',
    'What flavour do you and your regulars prefer?',
    'How would you describe the coffee you want to pour?',
  ],
  'ask.coffee_preference.2': [
    'As to taste, what goes down best in your place?',
    'Which roast or flavour suits your customers?',
    'What should the coffee taste like for your regulars to be happy?',
  ],
  'ask.coffee_preference.3': [
    'If you could choose the perfect house coffee, what would it be like?',
    'Is there a taste you are after, chocolate or fruit, dark or bright?',
    'What do people come back for: something rich, something mild, something fruity?',
  ],
  'ask.coffee_preference.revisit': [
    'Coming back to taste, what would your ideal coffee be like?',
    'One point is still open: which flavours do your guests favour?',
    'Before we finish, what taste should we have in mind for you?',
  ],
  'ask.name.1': [
    'May I have your name?',
    'Who shall I say our team is talking to?',
    'Who am I talking to, by the way?',
  ],
  'ask.name.2': [
    'What is your name, if I may ask?',
    'What should we call you?',
    'So that our team knows whom to ask for, what is your name?',
  ],
  'ask.name.3': [
    'Just a first name would do: what is it?',
    'What name shall I give our team?',
    'Whom shall our team ask for?',
  ],
  'ask.name.revisit': [
    'One small thing is missing: what name shall I note?',
    'Before we finish, what is your name?',
    'And who should our team ask for?',
  ],
  'ask.email.1': [
    'What is a good email address for you[, {name}]?',
    'Which email address may we write to[, {name}]?',
    'What email may I note for you?',
  ],
  'ask.email.2': [
    'So that our team can send you something in writing, which email shall I put down?',
    'Where can we write to you by email?',
    'Is there an email address at which you would like to hear from us?',
  ],
  'ask.email.3': [
    'Would you like to leave an email, so that nothing gets lost?',
    'Which email would be the right one for our reply?',
    'If you would like details in writing, what email should they go to?',
  ],
  'ask.email.revisit': [
    'One detail is missing: is there an email we may write to?',
    'Before we finish, would you leave us an email?',
    'Coming back to it, may I note an email for you after all?',
  ],
  'ask.email.invalid': [
    'Could you type the email address once more?',
    'What is the full email address?',
    'Would you check the email and send it again?',
    'How is the email spelled in full?',
  ],
  'ask.phone.1': [
    'What is the best number to call you on[, {name}]?',
    'On which phone number can our team reach you[, {name}]?',
    'What phone number may I note for you?',
  ],
  'ask.phone.2': [
    'So that someone can ring you, which number shall I put down?',
    'What number is good for a quick call?',
    'Where can we reach you by phone?',
  ],
  'ask.phone.3': [
    'Would you like to leave a number for a short call?',
    'What number suits you best?',
    'If you would like a call, what number should our team ring?',
  ],
  'ask.phone.revisit': [
    'One detail is missing: is there a number we may call?',
    'Before we finish, would you leave us a phone number?',
    'Coming back to it, may I note a phone number for you after all?',
  ],
  'ask.phone.invalid': [
    'Could you send me the full number?',
    'What is the complete number, with the area code?',
    'Would you check the number and type it once more?',
    'How does the whole number go?',
  ],
  'ask.person.any': [
    'On which phone number, or at which email, can they reach you?',
    'How may they get in touch with you: a phone number or an email is all it takes?',
    'What phone number or email shall I pass on to them?',
    'Where can they reach you, by phone or by email?',
  ],
  'ask.person.phone': [
    'On which phone number can they reach you?',
    'What number shall I pass on to them?',
    'Which phone number suits you for their call?',
    'Where can they ring you?',
  ],
  'ask.person.email': [
    'At which email can they reach you?',
    'What email shall I pass on to them?',
    'Which email may they write to?',
    'Where can they write to you by email?',
  ],
  'ask.person.other': [
    'On which phone number, or at which email, can our team reach {other}?',
    'What phone number or email may our team use for {other}?',
    'How can our team reach {other}, by phone or by email?',
    'Which phone number or email shall I pass on, so that our team reaches {other}?',
  ],
  'confirm.email.1': [
    'Did you mean {suggestion}?',
    'Just to be sure, should the address be {suggestion}?',
    'That looks like a slip of the finger: is it {suggestion}?',
  ],
  'confirm.email.2': [
    'One thing about the address you gave: is {suggestion} right?',
    'Coming back to the address, did you mean {suggestion}?',
    'Is {suggestion} the right address, or is yours spelled as you typed it?',
  ],
  'confirm.email.3': [
    'So that our mail arrives: {suggestion}, yes or no?',
    'I have not noted the address yet: should it read {suggestion}?',
    'A yes or a no is enough: is {suggestion} correct?',
  ],
  'confirm.email.heard': [
    'I heard {suggestion}: is that right, letter by letter?',
    'To be sure that I heard you well, is the address {suggestion}?',
    'Before I note it, is {suggestion} spelled as you say it?',
  ],
  'ask.cafe_name.1': [
    'One last thing for our notes: what is the café called?',
    'By the way, what do you call the café?',
    'To put it on our list properly, what is your café called?',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
