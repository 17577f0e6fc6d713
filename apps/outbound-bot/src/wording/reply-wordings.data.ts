/** Everything that a reply says besides its question. No sentence here has a question mark. */
export const replyWordings = {
  'greet.new': [
    'Hello, and welcome to Abbotsford Road Coffee Specialists.',
    'Hi there, and welcome to Abbotsford Road Coffee Specialists.',
    'Good to have you here at Abbotsford Road Coffee Specialists.',
  ],
  'greet.returning': [
    'Welcome back[, {name}].',
    'Good to hear from you again[, {name}].',
    'Nice to see you back[, {name}].',
  ],
  'small_talk.greeting': ['Hello again[, {name}].', 'Hi[, {name}].', 'Good to hear from you[, {name}].'],
  'small_talk.thanks': [
    'You are very welcome[, {name}]. Let me know if there is anything else.',
    'My pleasure. Please let me know if something else comes to mind.',
    'Glad to help[, {name}]. Just tell me if you need anything more.',
  ],
  'small_talk.how_are_you': ['All well here, thanks for asking.', 'Very well, thanks.', 'Doing well, thank you.'],
  'small_talk.who_are_you': [
    'I am the automated assistant of Abbotsford Road Coffee Specialists: I answer questions about coffee for cafés and put you in touch with our team.',
    "This is Abbotsford Road Coffee Specialists' chat. I am its automated assistant, here for café owners and those who want to become one.",
    'You are talking to the automated assistant of Abbotsford Road Coffee Specialists. We supply cafés with coffee, machines and training.',
  ],
  'small_talk.insult': [
    'I am sorry that this is not going well. I will gladly do better.',
    'That sounds frustrating, and I would like to help.',
    'I am sorry to have annoyed you. Let us see what I can do.',
  ],
  'small_talk.gibberish': [
    'I am afraid I could not make that out.',
    'Sorry, I did not quite follow.',
    'That one went past me, I am sorry.',
  ],
  'small_talk.injection': [
    'That is not something I can do, but I am glad to talk about coffee for your café.',
    'I will leave that aside and stay with coffee.',
    'I cannot help with that one, though with coffee I can.',
  ],
  'small_talk.unread': [
    'Sorry, I could not read that one. Other words, or fewer of them, would help me.',
    'I am sorry, that was more than I could take in. Please tell me again in a few plain sentences.',
    'I could not get through that one, I am afraid. Please put it in other words.',
  ],
  'small_talk.chat': [
    'I can well believe it.',
    'Some days are like that, and a good cup helps with most of them.',
    'Thanks for sharing that; coffee is what I know best.',
  ],
  'small_talk.acknowledges': ['Good.', 'Very good.', 'All right.', 'Good to hear.'],
  'small_talk.unclear': [
    'I am not sure that I follow. I can answer questions about our coffee and prices, note what your café needs, or have somebody call you.',
    'I did not quite understand that, sorry. Ask me about coffee, machines or training, tell me about your café, or let me pass you on to a person.',
    'That one I could not place. I know our coffee, prices and services, I can take down what you are looking for, and I can have our team get in touch.',
    'Sorry, I am not certain what you mean. I can tell you about our coffee, take notes for our team, or ask one of them to call you.',
  ],
  'language_note.es': [
    'Entiendo algo de español, pero aquí solo puedo responder en inglés.',
    'Gracias por escribir. Por ahora continúo en inglés.',
  ],
  'language_note.fr': [
    'Je comprends un peu le français, mais je ne peux répondre ici qu’en anglais.',
    'Merci de votre message. Je continue en anglais.',
  ],
  'language_note.it': [
    'Capisco un po’ di italiano, ma qui posso rispondere solo in inglese.',
    'Grazie del messaggio. Continuo in inglese.',
  ],
  'language_note.vi': [
    'Tôi hiểu một chút tiếng Việt, nhưng ở đây tôi chỉ có thể trả lời bằng tiếng Anh.',
    'Cảm ơn bạn đã nhắn tin. Tôi xin tiếp tục bằng tiếng Anh.',
  ],
  'language_note.zh': ['我懂一点中文，不过在这里只能用英文回答。', '谢谢您的留言。我接下来用英文回答。'],
  'language_note.other': [
    'I am sorry, I can only reply in English here.',
    'Thank you for writing. I am afraid that I have to go on in English.',
  ],
  'acknowledge_type.new_cafe': [
    'Congratulations on the new café!',
    'A new café, how exciting.',
    'How lovely that you are opening a café.',
  ],
  'acknowledge_type.existing_cafe': [
    'Good to hear from somebody who runs a café.',
    'Always good to talk to a café that is up and running.',
    'Thanks for telling me about your café.',
  ],
  'acknowledge_type.casual_browser': [
    'Thank you for stopping by.',
    'It is good to have you here.',
    'You are very welcome to look around.',
  ],
  'acknowledge.name': ['Nice to meet you, {name}.', 'A pleasure to meet you, {name}.', 'Good to meet you, {name}.'],
  'acknowledge.email': ['Thank you, I have noted {email}.', '{email} it is, thank you.', 'Thanks, {email} is noted.'],
  'acknowledge.phone': ['Thank you, I have noted {phone}.', 'Thanks, {phone} is noted.', '{phone} it is, thank you.'],
  'acknowledge.contact': [
    'Thank you, I have noted {email} and {phone}.',
    'Thanks, that is {email} and {phone}.',
    '{email} and {phone}, thank you.',
  ],
  'acknowledge.cafe_name': [
    '{cafe_name}, noted.',
    'Thank you, I have noted {cafe_name}.',
    'Thanks, {cafe_name} it is.',
  ],
  'acknowledge.callback_time': [
    'I have noted that {callback_time} suits you for a call.',
    'Noted for the call: {callback_time}.',
    'Thank you, I will pass on {callback_time} for the call.',
  ],
  'acknowledge.coffee_amount': [
    '{coffee_amount}, noted.',
    'Thank you, I have noted {coffee_amount}.',
    'Good to know, {coffee_amount}; that helps our team to plan.',
  ],
  'acknowledge.timeline': [
    'Thank you, that gives us the timing.',
    'Good, so we know how much time there is.',
    'Thanks, that gives our team a date to work to.',
  ],
  'acknowledge.coffee_style': [
    'A {coffee_style} style, noted.',
    'A {coffee_style} roast is something we can match well.',
    'Thank you, {coffee_style} it is.',
  ],
  'acknowledge.equipment.yes': [
    'Good, so you have a machine.',
    'Great, that is one thing less to worry about.',
    'Good, then you have your machine already.',
  ],
  'acknowledge.equipment.no': [
    'That is something we can help with.',
    'Our team can advise you on that.',
    'Thanks, our team can help you find a machine.',
  ],
  'acknowledge.equipment.unsure': [
    'No rush, our team can talk that through with you.',
    'That can be decided later.',
    'That is fine, it can stay open for now.',
  ],
  'acknowledge.volume': [
    '{volume} cups a day, noted.',
    'Thank you, {volume} cups a day.',
    '{volume} cups a day is good to know.',
  ],
  'acknowledge.current_pain_points': [
    'Thank you for being open about that.',
    'Noted, our team will read that with care.',
    'Thank you, it helps to know how things stand.',
  ],
  'acknowledge.cafe_count': ['Thank you, {cafe_count}.', 'Noted, {cafe_count}.', 'Good to know: {cafe_count}.'],
  'acknowledge.support_needs': [
    'Noted, our team will look into that.',
    'Good to know, I will pass that on.',
    'Thank you, I have noted that.',
  ],
  'acknowledge.coffee_preference': [
    'Thank you, that helps us to find the right coffee.',
    'Noted, that is a help in choosing the coffee.',
    'Good to know, thank you.',
  ],
  'acknowledge.several': [
    'Thank you, that gives me a good picture.',
    'That is very helpful, thank you.',
    'Thanks, I have noted all of that.',
  ],
  'acknowledge.corrected': [
    'Thank you for the correction: {change}.',
    'Thanks, I have changed that: {change}.',
    'Of course, corrected: {change}.',
  ],
  acknowledge_repeat: [
    'Yes, that is just what I have noted.',
    'Thank you, that matches my notes.',
    'Exactly, I have it like that.',
  ],
  acknowledge_withdrawal: [
    'I have taken that out of my notes.',
    'Of course, that is removed.',
    'Done, that is gone from my notes.',
  ],
  'respect_decline.phone': [
    'That is quite all right, we can leave the phone out.',
    'No problem, we will do without a call.',
    'Understood, no phone then.',
  ],
  'respect_decline.email': [
    'That is quite all right, we can leave the email out.',
    'No problem, we will do without an email.',
    'Understood, no email then.',
  ],
  'respect_decline.contact': [
    'That is perfectly fine, you need not leave anything.',
    'Of course, no contact details needed.',
    'Understood, you are welcome to look around without leaving any details.',
  ],
  'respect_decline.other': [
    'That is perfectly fine, we can leave that out.',
    'No problem, there is no need to say.',
    'Understood, we will skip that.',
  ],
  reassure: [
    'No worries, that can stay open for now.',
    'That is fine, there is time for it.',
    'No problem, it need not be settled yet.',
  ],
  'explain_invalid.email': [
    'I could not use that email as it stands. {reason}',
    'Something is not quite right with that email. {reason}',
    'I am afraid that email is incomplete or has a slip in it. {reason}',
  ],
  'explain_invalid.phone': [
    'I could not use that phone number as it stands. {reason}',
    'Something is not quite right with that phone number. {reason}',
    'I am afraid that phone number would not reach you. {reason}',
  ],
  cannot_answer: [
    'I do not know that for certain, but someone from our team does: just say the word and I will bring them in.[ Our page "{near}" may say more.]',
    'That is beyond what I know for certain.[ Our page "{near}" may say more.] Our team can tell you, if you would like a person to get back to you.',
    'I do not know, and would rather not guess.[ There may be more on our page "{near}".] A colleague can answer it properly if you wish.',
    'I have nothing certain on that here.[ The nearest that we have is our page "{near}".] If you like, one of our specialists can get back to you about it.',
    'I do not know that one.[ Our page "{near}" comes nearest to it.] One of our specialists can get in touch with you if you like.',
  ],
  no_promise: [
    'Prices, discounts and dates are not mine to promise; our team can discuss them with you.',
    'I am not able to promise anything on price or dates here, but our team is glad to talk about it.',
    'Agreements on price or dates are made by our team in person, so I will not make any up.',
  ],
  'connect_person.asking': [
    'Of course, I will gladly put you in touch with someone from our team.',
    'Certainly, a person from our team can take it from here.',
    'Gladly, one of our team will get in touch with you.',
  ],
  'connect_person.reachable': [
    'I have passed this on[, {name}], and someone from our team will get in touch with you.',
    'That is arranged[, {name}]: a person from our team will contact you.',
    'Our team has your details[, {name}], and one of them will get back to you in person.',
  ],
  'connect_person.unreachable': [
    'Someone from our team will gladly take over. They only need a way to reach you, so leave a phone number or an email here whenever you like.',
    'A person from our team is glad to help as soon as there is a way to reach you; a phone number or an email here is enough.',
    'Our team would be happy to talk. Whenever you are ready, leave a phone number or an email here and someone will get in touch.',
  ],
  'offer_call.phone': [
    'That is all I need[, {name}]. Someone from our team will call you to talk it through; just tell me if you would rather not have a call.',
    'I have everything now[, {name}]. Someone from our team will call you soon; let me know if another way suits you better.',
    'Wonderful[, {name}], that completes the picture. Someone from our team will call you about the next steps; please tell me if you would prefer something else.',
  ],
  'offer_call.email': [
    'That is all I need[, {name}]. Someone from our team will write to you; let me know if there is anything else.',
    'I have what I need[, {name}]. Our team will write to you; just tell me if anything else comes up.',
    'Wonderful[, {name}], I will pass this on, and someone from our team will write to you. Please let me know if I can help with something else.',
  ],
  'settle_call.accepted': [
    'Lovely, someone from our team will call you.',
    'Great, our team will ring you.',
    'Good, you will hear from our team by phone.',
  ],
  'settle_call.declined': [
    'No problem, I will note that you would rather not have a call.',
    'Understood, no call then; our team can write to you instead.',
    'That is fine, our team will get in touch in writing.',
  ],
  'invite.business': [
    'Ask me anything about coffee, and tell me about your café or your plans whenever you like.',
    'Feel free to ask more, and let me know if there is a café behind it.',
    'I am here for your questions; please tell me a little about your café when it suits you.',
    'Whenever you are ready, tell me what you are planning, and I can be more precise.',
  ],
  'invite.coffee': [
    'Let me know if you would like to hear more about coffee.',
    'Please ask whatever you like about coffee.',
    'Just tell me what you would like to know about coffee.',
    'If there is anything about coffee you are curious about, let me know.',
  ],
  'invite.callback_time': [
    'Just tell me when a call suits you best, and I will pass it on.',
    'If some time of day is best for you, tell me and I will pass it on.',
    'You are welcome to tell me when suits you best for a call.',
  ],
  'invite.anything': [
    'Let me know if there is anything else I can help with.',
    'Please ask whenever something else comes to mind.',
    'If anything else comes up, just tell me.',
    'I am here if you have more questions; just let me know.',
  ],
  goodbye: [
    'Thank you for the chat[, {name}], and have a lovely day.',
    'It was good talking to you[, {name}]. All the best.',
    'Thank you for stopping by[, {name}]. Goodbye.',
    'All the best[, {name}], and come back any time.',
    'Thanks for your time[, {name}]. Take care.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
