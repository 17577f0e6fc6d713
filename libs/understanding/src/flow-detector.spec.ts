import { describe, expect, it } from 'vitest';
import { hear } from '../test/hearing';

describe('a goodbye', () => {
  it.each([
    'Bye',
    'Goodbye!',
    'Thanks, bye for now',
    'Not interested, thanks',
    "I'm not interested",
    "sorry, we're not interested any more",
    "that's all for today",
    "That's it, thank you",
    'stop',
    'please stop messaging me',
    'leave me alone',
    'have a great day',
    "I've got to go",
    "I'm done here",
    'see you later',
    'No thanks, bye',
    'nothing else, thanks',
    'end this chat',
    'end chat',
    'no more questions thanks',
    'not today thanks',
    "I don't want this any more",
    "I'd like to end it here",
    'Not interested any longer',
    "cheers mate, that's me done",
    "it's not for me",
    'adiós',
    'à bientôt',
    'arrivederci',
    'tạm biệt',
    '再见',
    '拜拜',
    'no estoy interesado',
    'pas intéressé',
    'non sono interessato',
    'không quan tâm',
    '不感兴趣',
    'I have no interest in this',
    'Do you deliver? Actually never mind, goodbye',
  ])('%s', (message) => {
    expect(hear(message).flow).toBe('wants_to_exit');
  });
});

describe('what is no goodbye', () => {
  it.each([
    'No',
    'no thanks',
    "I'm not a bot",
    "We're not interested in light roasts",
    "I'm not interested in a machine, only beans",
    'Stop asking for my number',
    'We said goodbye to our old roaster',
    'By the way, do you deliver?',
    "That's all I know about the volume",
    'We stop serving at three',
    "I'm done with bitter coffee",
    "can't stop thinking about coffee",
    'See you offer training?',
    'Thanks, bye! Oh wait, do you sell grinders?',
    'not yet',
    "No, we don't have one",
    'We have to go with a light roast',
    'nothing else matters more than taste',
    'not really',
  ])('%s', (message) => {
    expect(hear(message).flow).toBe('continuing');
  });
});

describe('wanting a person', () => {
  it.each([
    'quiero hablar con un asesor',
    'hablar con alguien',
    "je veux parler à quelqu'un",
    'vorrei parlare con una persona',
    'tôi muốn nói chuyện với nhân viên',
    '转人工',
    '真人',
    'Can I talk to a person?',
    "I'd like to speak with someone from your team",
    'human please',
    'Is there a human I could talk to?',
    'get me a manager',
    "I'd like a human please",
    'Could someone from your team give me a bell?',
    "I'd rather deal with a human being than a bot",
    'Could I have a word with one of your people instead?',
    'can we arrange a meeting?',
    'please have your account manager email me',
    'who can I call?',
    'Someone should call me tomorrow',
    'Could somebody call me?',
    'Please have someone ring me',
    'I want to speak to a manager',
    'connect me with sales people',
    "I don't want to talk to a bot",
    'Can you call me back?',
    'Put me through to a real person',
    'can someone get in touch with me about this',
    'Quiero hablar con una persona',
  ])('%s', (message) => {
    expect(hear(message).flow).toBe('wants_human');
  });

  it.each([
    'You can call me on 0491 570 110',
    "I don't need to talk to a person",
    'Are you a real person?',
    'We need someone to train our staff',
    'I talked to someone at the market',
    'People talk about your coffee',
    'No need for a call back',
  ])('not meant by: %s', (message) => {
    expect(hear(message).flow).toBe('continuing');
  });
});

describe('refusing every contact', () => {
  it.each([
    'no quiero dar mis datos',
    'je ne veux pas laisser mes coordonnées',
    'non voglio lasciare i miei dati',
    "I don't want to share my contact details",
    "I'd rather not give any personal information",
    'No phone and no email, please',
    "You won't get my email or my phone number, I'd rather not",
    "please don't contact me",
    "you're not getting my email or my phone, sorry",
    'I want to stay anonymous',
    'no personal data from me',
    "No way I'm leaving an email or a phone number",
  ])('%s', (message) => {
    expect(hear(message).flow).toBe('refuses_contact');
  });

  it.each([
    "I'd rather not give my phone number",
    "Please don't share my details with third parties",
    "don't call me, email is fine",
  ])('not meant by: %s', (message) => {
    expect(hear(message).flow).toBe('continuing');
  });
});
