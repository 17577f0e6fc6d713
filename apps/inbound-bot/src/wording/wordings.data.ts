import { officeWordings } from '@abbotsford/bot/reply';

/** Everything that a reply says. Sentences with a question mark are those that ask; a reply has at most one of them. */
export const wordings = {
  ...officeWordings,
  'greet.new': ['Hi {name}.', 'Hello {name}.', 'Good to hear from you, {name}.'],
  'greet.plain': ['Hello, and thanks for getting in touch.', 'Hi there.', 'Hello.'],
  'small_talk.greeting': ['Hello again[, {name}].', 'Hi[, {name}].'],
  'small_talk.thanks': [
    'You are very welcome[, {name}].',
    'My pleasure[, {name}].',
    'Glad to help[, {name}]. Write any time something comes up.',
  ],
  'small_talk.how_are_you': ['All well here, thanks for asking.', 'Very well, thanks.'],
  'small_talk.who_are_you': [
    'I am the automated support assistant of Abbotsford Road Coffee Specialists: I help with coffee, machines, milk, menus, staff and deliveries, and open a ticket for our team where that is better.',
    'You are talking to the automated support assistant of Abbotsford Road. What I cannot sort out with you goes to our team as a support ticket.',
  ],
  'small_talk.insult': [
    'I am sorry that this is not going well. I would like to put it right.',
    'That sounds frustrating, and I am sorry. Tell me what is wrong, and I will do my best.',
  ],
  'small_talk.gibberish': ['I am afraid I could not make that out.', 'Sorry, I did not quite follow.'],
  'small_talk.injection': [
    'That is not something I can do, but I am here for anything about your coffee, machines and deliveries.',
    'I cannot help with that one. With your coffee, your machines and your deliveries I can.',
  ],
  'small_talk.unread': [
    'Sorry, I could not read that one. Please tell me again in a few plain sentences.',
    'I am sorry, that was more than I could take in. Fewer words would help me.',
  ],
  'small_talk.chat': ['Thanks for telling me.', 'I see, thank you.', 'Right, thank you.'],
  'small_talk.unclear': [
    'I am not sure that I follow. I can help with a problem, answer a question about our coffee and machines, or open a ticket for our team.',
    'I did not quite understand that, sorry. Tell me what is wrong, ask me about our products, or say that you would like a ticket.',
  ],
  'small_talk.acknowledges': ['Good.', 'All right.'],
  'language_note.es': ['Entiendo algo de español; sigo en inglés.'],
  'language_note.fr': ['Je comprends un peu le français ; je continue en anglais.'],
  'language_note.it': ['Capisco un po’ di italiano; continuo in inglese.'],
  'language_note.vi': ['Tôi hiểu một chút tiếng Việt; tôi xin trả lời bằng tiếng Anh.'],
  'language_note.zh': ['我懂一点中文，下面用英语回答。'],
  'language_note.other': ['I can only answer in English, I am afraid.'],
  'make_safe.gas': ['Please act on this first.'],
  'make_safe.other': ['Safety first, please.', 'Please see to this first.'],
  'acknowledge.coffee_taste': [
    'Sorry to hear that about {called}; cups that come back are no fun.',
    'That is not how {called} should be. Let us find out what has changed.',
  ],
  'acknowledge.dialing_in': [
    'That is a common one, and it can be put right. Let us get {called} steady.',
    'Good that you ask: {called} can be got under control with a few habits.',
  ],
  'acknowledge.delivery': [
    'I am sorry about {called}; you need to be able to rely on that.',
    'That should not happen with {called}, and I am sorry.',
  ],
  'acknowledge.machine': [
    'Sorry to hear about {called}. Let us see what we can do.',
    'That is a nuisance in the middle of service, I am sorry. Let us look at {called}.',
  ],
  'acknowledge.milk': [
    'That is annoying, and it can nearly always be put right. Let us look at {called}.',
    'Sorry about {called}; let us sort that out.',
  ],
  'acknowledge.menu': [
    'I see what you mean about {called}. A menu should work for you and not the other way round.',
    'That is worth sorting out. Let us look at {called}.',
  ],
  'acknowledge.other': [
    'Thank you for telling me about {called}; it has to be looked into.',
    'I am sorry about the trouble with {called}. Our team has to look at that.',
  ],
  'acknowledge.several': [
    'I have noted both: {called}. Let us take them one after the other.',
    'Two things, then: {called}. I keep them apart, so that neither is lost.',
  ],
  'acknowledge.another': [
    'I have noted {called} as a second matter; the first one is not lost.',
    'Right, that is a matter of its own: {called}.',
  ],

  note: ['Thanks, I have noted that.', 'Noted, thank you.', 'Thank you, that helps.'],
  'note.order_number': ['Thanks, I have noted order {order_number}.', 'Order {order_number} it is, thank you.'],
  correct: ['Thanks for putting me right: this is about {called}.', 'Understood, it is about {called} then.'],
  cannot_answer: [
    'I do not know that one for certain[; our page “{near}” comes nearest]. Our team can tell you.',
    'That I cannot say for sure[, though our page “{near}” comes nearest to it]. Somebody of our team can.',
  ],
  'guide.causes': ['Most often it is {causes}.', 'The usual reasons are {causes}.'],
  'guide.first': ['Please try this:', 'Here is what to check, in this order:'],
  'guide.next': ['Then the next things to try:', 'Here is what else helps:'],
  no_more_steps: [
    'That is all that can safely be tried from here.',
    'I have no more steps that would be worth your time.',
  ],
  leave_it_alone: [
    'Please do not try anything yourself until a technician has looked at it.',
    'Leave it as it is until a technician has seen it, please.',
  ],
  sorry_not_solved: ['I am sorry that it is not better.', 'That is a pity, I am sorry.'],
  ask_helped: ['Does that help?', 'Did that help?', 'How does it look after that?'],
  'offer_ticket.normal': [
    'Shall I open a support ticket, so that our team takes care of it?',
    'Would you like me to open a support ticket for our team?',
  ],
  'offer_ticket.urgent': [
    'Shall I open an urgent support ticket, so that a technician is sent?',
    'Would you like me to open an urgent support ticket right away?',
  ],
  ask_order_number: ['Which order number is it about?', 'Could you tell me the order number, so that I can add it?'],
  ask_about: ['Gladly. What should the ticket be about?', 'Of course. What is the ticket to be about?'],
  ask_which: [
    'Which of them do you mean, {options}, or all of them?',
    'For which one shall I open a ticket: {options}, or for all of them?',
  ],
  'tell_ticket.made': [
    'I have opened support ticket {number} for {called}[, marked {urgent}].',
    'Support ticket {number} is open for {called}[, marked {urgent}].',
  ],
  'tell_ticket.on_its_way': [
    'Your support ticket for {called} is on its way; I will tell you its number as soon as I have it.',
    'I have passed on a support ticket for {called}. Its number follows, and nothing is lost meanwhile.',
  ],
  'tell_ticket.next': [
    'Our team answers there, and you find it in your portal under Tickets.',
    'You can follow it and add to it in your portal, under Tickets.',
  ],
  'tell_known.one': [
    'There is a ticket for that already: {numbers}. I have not opened a second one.',
    'You have ticket {numbers} for it; our team is on it.',
  ],
  'tell_known.pending': ['Your ticket is on its way already; its number follows.'],
  'tell_news.none': ['You have no open tickets with us.', 'There is no open ticket of yours.'],
  'tell_news.unknown': ['I cannot look up your tickets just now. You find them in your portal under Tickets.'],
  'tell_news.long': [
    'Ticket {number} (“{summary}”) is {status}. Our team wrote: “{reply}” You find the rest of it in your portal under Tickets.',
  ],
  'tell_news.one': ['Ticket {number} (“{summary}”) is {status}[. Our team wrote: “{reply}”].'],
  call_person: [
    'A person of our team will take over from there.',
    'Somebody of our team will get back to you about it.',
  ],
  urgent_line: [
    'When minutes count, please ring our urgent line as well; the number is on the contact page.',
    'If you cannot wait at all, our urgent line is quicker; you find its number on the contact page.',
  ],
  respect_no_ticket: [
    'Of course, no ticket then. Tell me if you change your mind.',
    'All right, I leave it at that. You can always ask for one later.',
  ],
  glad_it_works: [
    'Glad to hear it works again[, {name}].',
    'Very good, that is how it should be.',
    'Great to hear. Write any time if it comes back.',
  ],
  'tell_sales.told': [
    'That sounds exciting. I have passed it on to our sales team, and they will get in touch with you.',
    'How good to hear. Our sales team has your message now, and will get in touch with you.',
  ],
  'tell_sales.know': [
    'Our sales team knows of your plans already, and will get in touch with you.',
    'I have told our sales team before; they will get in touch with you about it.',
  ],
  'tell_sales.unreached': [
    'That sounds exciting. It is one for our sales team, whom you reach by the contact page.',
    'Our sales team can help you with that; how to reach them is on the contact page.',
  ],
  keep_private: [
    'I can only speak about your own account, and never about what other customers have told us.',
    'Sorry, other customers’ details are private; I can only help with your own.',
  ],
  no_promise: [
    'Discounts and guarantees are not mine to promise; our team can talk about them.',
    'I cannot promise anything of that kind myself.',
  ],
  wait_for_more: [
    'Take your time; I am here.',
    'All right. I am here when you need me.',
    'Right. Tell me when there is more to it.',
  ],
  invite: [
    'Tell me what I can do for you.',
    'I can help with coffee, machines, milk, menus, staff and deliveries.',
    'Tell me what is going on, and I will help.',
  ],
  goodbye: ['Goodbye[, {name}], and have a good service.', 'Take care[, {name}].', 'Until next time[, {name}].'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordingId = keyof typeof wordings;
export const isWordingId = (id: string): id is WordingId => Object.hasOwn(wordings, id);
