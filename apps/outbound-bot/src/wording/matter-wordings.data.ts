/**
 * What the dialogue says of itself when it takes something up: a customer's problem, an emergency, a question of trust.
 * What is said of data follows the privacy page of the knowledge base, and when somebody gets in touch its page on what
 * comes after a visitor has left their details. Numbers and addresses of ours are never here: the knowledge base has
 * them. No sentence has a question mark.
 */
export const matterWordings = {
  'take_up.danger': [
    'Safety first: keep everybody away. With sparks, smoke or a shock, cut the power at the wall if that is safe; with a smell of gas, touch no switches and get everyone out of the building. Call 000, or your local emergency number, if anyone is hurt or something burns.',
    'People first: if you smell gas, touch no switches and get everyone out of the building. With sparks, smoke or a shock, switch off at the wall if you can safely. If anyone is hurt or there is fire, call 000 or the emergency number where you are.',
    'Keep clear of it. Gas or fire: get everyone outside, touch no switches, and call 000 or your local emergency number. Sparks, smoke or a shock: switch off at the wall if that is safe, and have anyone who is hurt seen by a doctor. Cool a burn under running water.',
  ],
  'take_up.machine_down': [
    'I am sorry, that is the last thing you need with people waiting.',
    'What a moment for it to happen; I hope you are pouring again soon.',
    'I am sorry to hear it, and I hope they have you going again in no time.',
  ],
  'take_up.out_of_coffee': [
    'They can tell you at once what is the fastest way; please call rather than write.',
    'Please ring rather than write: a person has to get it on its way.',
    'A call is the quickest way, and they will know what can still reach you.',
  ],
  'take_up.support': [
    'I am sorry about that; it should not have happened, and somebody should look into it.',
    'That is not how it should be, and I am sorry for the trouble.',
    'I am sorry to hear that. Let us get it to the people who can put it right.',
  ],
  'take_up.asks_deletion': [
    'Of course, you can have that.',
    'Certainly, and you need not give a reason.',
    'Of course, your details are yours.',
  ],
  'take_up.asks_purpose': [
    'Only so that a person from our team can call or write to you about what you need. You need not give it: you get your answers here all the same.',
    'It is for our team alone, to call you or write to you about what you asked for. If you would rather keep it to yourself, that is fine, and I go on answering.',
    'So that somebody can reach you with a reply, a quote or samples, and for nothing else. Leaving it is up to you.',
  ],
  'take_up.asks_sharing': [
    'No, your details are not sold or passed around: our sales team and the people who serve you see them, and nobody else gets them for advertising.',
    'No. Only our own team and those who deliver or service for you see them, and we never sell or rent them to anybody.',
    'No, nobody but our team and the people who serve you sees them, and we do not sell them.',
  ],
  'take_up.asks_marketing': [
    'No, you will not get advertising from us: news goes only to people who asked for it. What you leave here is for a reply to you.',
    'No, promise of a quiet inbox: leaving your details puts you on no list for news. Our team gets in touch about what you asked, and that is it.',
    'No. Who leaves details for a call is put on no mailing list, and our team does not keep ringing.',
  ],
  'take_up.asks_privacy': [
    'A fair thing to ask.',
    'Good that you ask.',
    'You should know that before you tell me anything.',
  ],
  'take_up.job': [
    'Thank you for thinking of us.',
    'How nice that you would like to work with us.',
    'Thanks for asking.',
  ],
  'take_up.supplier': [
    'Thank you for the offer; that is for our buyers rather than for this chat.',
    'Thanks for getting in touch; our buyers look at that.',
    'That is one for our buyers, who will be glad to read it.',
  ],
  'take_up.press': [
    'Thank you for your interest in us.',
    'How good of you to ask us.',
    'Thank you for writing about coffee; somebody here will gladly answer you.',
  ],
  'direct.machine_down': [
    'Please call our service line for machines now; the number is on our contact page.',
    'The quickest help is our service line, whose number is on the contact page.',
    'Ring our service line right away: you will find it on the contact page.',
  ],
  'direct.out_of_coffee': [
    'Please call our urgent delivery line now; the number is on our contact page.',
    'Ring the urgent delivery line straight away: you will find it on our contact page.',
    'The quickest way to coffee is our urgent line, whose number is on the contact page.',
  ],
  'direct.support': [
    'As a customer, sign in and open the support chat, or call our office; the number is on our contact page.',
    'The support chat, once you have signed in, can see to it; so can our office by phone.',
    'Please sign in and use the support chat, or ring our office: they can look up your account, which I cannot.',
  ],
  'direct.asks_deletion': [
    'Write to our office from the email that you left, and it will be deleted and confirmed to you.',
    'A short note to our office is enough: what we hold about you is deleted, and you get a confirmation.',
    'Our office deletes it on request and confirms it to you in writing.',
  ],
  'direct.asks_privacy': [
    'What you tell me is kept so that our team can answer you; it is not sold, and it is deleted when you ask.',
    'This chat is kept for our team, nobody sells it, and you can have it deleted at any time.',
    'Our team sees what you write here, so that you need not say it twice. It is never sold, and you can ask us to delete it.',
  ],
  'direct.job': [
    'Open positions are on our website under Jobs, with the address to apply to.',
    'Please look under Jobs on our website: what is open stands there, and how to apply.',
    'What we have open is on our website under Jobs, and so is where to send your CV.',
  ],
  'direct.supplier': [
    'Please send your offer to our office in writing, for our buyers.',
    'The best way is a short offer in writing to our office, marked for the buyers.',
    'Write to our office with what you offer and your terms, and the buyers will read it.',
  ],
  'direct.press': [
    'Please write to our office, and somebody will answer your questions.',
    'Our office takes requests from the press; a short note with your questions is enough.',
    'Send your questions to our office, and the right person will answer them.',
  ],
  'offer_callback.none': [
    'If you would rather have somebody call you, leave a number or an email here, and I pass it on at once.',
    'Or leave a phone number or an email here, and one of us gets back to you about it.',
    'I can also have somebody get back to you: a phone number or an email here is enough.',
  ],
  'offer_callback.phone': [
    'If you would like a call about it, just say yes, and somebody rings you on {phone}.',
    'Say the word, and somebody from our team calls you on {phone}.',
    'I can also have somebody ring you on {phone}; a yes is enough.',
  ],
  'offer_callback.email': [
    'If you would like to hear from a person about it, just say yes, and somebody writes to {email}.',
    'Say the word, and somebody from our team writes to {email}.',
    'I can also have somebody write to {email}; a yes is enough.',
  ],
  'acknowledge_type.given_up': [
    'I am sorry to hear that; it cannot have been easy.',
    'What a pity, and I am sorry. If you come back to it one day, we are here.',
    'I am sorry that it has come to nothing. You are welcome here all the same.',
  ],
  'acknowledge_type.other': [
    'How kind of you to ask for {other}.',
    'Good that you ask for {other}.',
    'Thank you for asking on behalf of {other}.',
  ],
  'connect_person.other_asking': [
    'Gladly, somebody from our team will get in touch with {other}.',
    'Of course, one of our team can talk to {other}.',
    'Certainly, a person from our team will see to it and contact {other}.',
  ],
  'connect_person.other_reachable': [
    'I have passed this on, and somebody from our team will get in touch with {other}.',
    'That is arranged: one of our team will contact {other}.',
    'Our team has it now, and somebody will get in touch with {other} in person.',
  ],
  note_problem: [
    'Thank you, that goes with it. Leave a number or an email whenever you like, and somebody gets back to you.',
    'I have added that. A phone number or an email is all that our team needs to get back to you.',
    'Thanks, that will help them. If somebody should get back to you, a number or an email is enough.',
  ],
  'note_problem.reachable': [
    'Thank you, that goes with it.',
    'I have added that for our team.',
    'Thanks, that will help them to put it right.',
  ],
  note_other: [
    'Thank you, I have noted {others_name}.',
    'Thanks, our team will ask for {others_name}.',
    'Good, so it is {others_name} whom our team asks for.',
  ],
  'tell_next_steps.phone': [
    'Somebody from our sales team calls you on {phone}, within one business day. They talk it through with you and suggest a next step, and it commits you to nothing.',
    'Next, one of our sales team rings you on {phone}, at the latest on the next business day, to talk about what would suit you. You decide what comes of it.',
    'Our sales team gets in touch on {phone} within one business day; they suggest what could come next, such as samples or a quote, and nothing of it binds you.',
  ],
  'tell_next_steps.email': [
    'Somebody from our sales team writes to {email} within one business day and suggests a next step. It commits you to nothing.',
    'Next, one of our sales team writes to you at {email}, at the latest on the next business day. You decide what comes of it.',
    'Our sales team gets in touch by email, at {email}, within one business day; nothing of it binds you.',
  ],
  'tell_next_steps.none': [
    'You tell me a little about your plans, and as soon as there is a phone number or an email, somebody from our sales team gets in touch within one business day. It costs nothing and commits you to nothing.',
    'Once you have left a phone number or an email, one of our team calls or writes within one business day and suggests what could come next. You decide whether to take it up.',
    'For now you and I talk about what you need. When you leave a phone number or an email, a person from our team gets in touch within one business day, and nothing of it binds you.',
  ],
  'tell_noted.something': [
    'So far I have noted: {noted}. Tell me if something is wrong or should go.',
    'This is what I have: {noted}. Just say so if any of it is not right.',
    'My notes say: {noted}. If anything of it should be changed or taken out, tell me.',
  ],
  'tell_noted.nothing': [
    'I have noted nothing about you so far.',
    'Nothing yet: you have not told me anything of yourself.',
    'So far there is nothing in my notes about you.',
  ],
  'stop_asking.open': [
    'Of course, no more questions. If you would like to hear from our team, leave a number or an email; otherwise ask me whatever you like.',
    'Fair point, I will stop asking. Whatever you would like to know, just ask, and if a person should get in touch, a number or an email here is enough.',
    'Sorry, that was a lot of questions. I leave it there: ask me anything, or leave a number or an email if somebody should get back to you.',
  ],
  'stop_asking.reachable': [
    'Of course, no more questions. Ask me whatever you like.',
    'Fair point, I will stop asking. I am here if you want to know anything.',
    'Sorry, that was a lot of questions. I leave it there, and you are welcome to ask me anything.',
  ],
  'believe.known': [
    'You did, I am sorry: {noted}.',
    'Sorry, you are right, I have it: {noted}.',
    'My apologies, you told me: {noted}.',
  ],
  'believe.missed': [
    'I am sorry, it seems that I have missed it, and I will not ask again.',
    'My apologies, I must have overlooked that. I leave it at that.',
    'Sorry about that, I did not catch it the first time and will leave it there.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
