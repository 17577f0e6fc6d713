/** What a question was meant by, and what its answer is for: said when the visitor asks. No sentence has a question mark. */
export const explainWordings = {
  'explain.customer_type': [
    'I mean whether there is a café or something like it behind this, open or planned: what helps you depends on that. If it is only for yourself, that is just as welcome.',
    'I asked so that I can answer to the point: somebody who opens a café needs other things than one who runs it, or who drinks coffee at home.',
    'In other words: a café that you plan, one that you have, or simply an interest in coffee. Any of them is fine.',
  ],
  'explain.name': [
    'I mean what our team may call you when they get in touch. A first name will do, and you need not give one.',
    'It is only so that our team knows whom to ask for; a first name is enough.',
    'Just so that we can address you, for example by your first name.',
  ],
  'explain.email': [
    'I mean an address where our team can send you a reply or a quote, because some things are better in writing. You need not give one.',
    'It is so that our team can write to you, for instance with prices; a phone number would do as well.',
    'In other words, where our team may write to you. Leaving it is up to you.',
  ],
  'explain.phone': [
    'I mean a number on which our team may call you to talk it through. An email would do as well, and you need not give either.',
    'It is so that somebody can ring you, because much is said faster than written; leaving it is up to you.',
    'In other words, where our team may reach you for a short call, if you would like one.',
  ],
  'explain.timeline': [
    'I mean roughly when you would like to open, such as a month or a season, so that machine, training and coffee are ready in time.',
    'I asked when the doors are to open, because a machine and training take some weeks. A rough idea is enough, for example next winter.',
    'In other words, how much time there is before you open; a guess at the month will do.',
  ],
  'explain.coffee_style': [
    'I mean how the coffee should taste: bold is dark and strong, light is fruity and fresh, and balanced lies in between.',
    'For example, bold means chocolate and a heavy body, light means fruit and flowers, and balanced is something that most people like.',
    'In other words, the taste that you have in mind, so that our team can suggest a blend: strong and dark, mild and fruity, or in the middle.',
  ],
  'explain.equipment': [
    'I mean an espresso machine: whether you have one already, or would need one from us, to buy, rent or lease.',
    'I asked because our team can help with a machine, too; if yours is there already, they need not.',
    'In other words, whether a machine for the coffee is in place or still to come. Not knowing yet is fine.',
  ],
  'explain.volume': [
    'I mean roughly how many coffees you would sell on a usual day, so that we know how much to roast for you. A guess is fine, for example fifty or a hundred.',
    'I asked for the cups a day because the amount of beans, the machine and the price depend on it; a rough number is enough.',
    'In other words, how busy it is or will be, such as eighty coffees on an ordinary day.',
  ],
  'explain.current_pain_points': [
    'I mean anything about your coffee that annoys you now, for example late deliveries, a taste that changes, or nobody to repair the machine.',
    'I asked what you would like to be better than today, because our team looks for that first: taste, price, service or something else.',
    'In other words, what made you look around, such as trouble with your beans or your supplier.',
  ],
  'explain.cafe_count': [
    'I mean the cafés of yours that are open now, because one place needs other things than five.',
    'I asked for the number of your cafés, so that our team knows how much coffee it is about.',
    'In other words, whether it is one place or more than one.',
  ],
  'explain.support_needs': [
    'I mean help beyond the beans, for example training for your baristas, a technician who comes by, or ideas for the menu.',
    'I asked what you would like from us besides coffee, such as training or service; nothing is an answer, too.',
    'In other words, where we could make things easier for you: training, servicing, deliveries.',
  ],
  'explain.coffee_preference': [
    'I mean the taste that you and your guests like, for example chocolate and nuts, or something fruity.',
    'I asked so that our team can suggest a blend that suits your regulars: dark, mild, fruity, whatever they come back for.',
    'In other words, what the coffee in your place should taste like.',
  ],
  'explain.none': [
    'Sorry if that was not clear. I can answer questions about our coffee and prices, for example, or have somebody from our team call you.',
    'I did not put that well. In other words: ask me about coffee, machines or training, or tell me what you are planning.',
    'Sorry, let me put it in other words: I know our coffee, prices and services, and I can pass you on to our team.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
