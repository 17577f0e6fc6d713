/** Replies that staff need often. `{name}`, `{number}` and `{order}` are filled in; staff change the rest as they like. */
export const cannedReplies = [
  {
    title: 'We are looking into it',
    text: 'Hi {name},\n\nThank you for telling us. We are looking into {number} and will write here as soon as we know more.',
  },
  {
    title: 'Which order is it?',
    text: 'Hi {name},\n\nCould you please tell us the number of the order? It is on the packing slip and in the mail that confirmed it.',
  },
  {
    title: 'The order is being traced',
    text: 'Hi {name},\n\nWe have asked the courier where order {order} is and will write here as soon as they answer.',
  },
  {
    title: 'A technician will call',
    text: 'Hi {name},\n\nOne of our technicians will call you about this. Which number and which time suit you best?',
  },
  {
    title: 'What do you see?',
    text: 'Hi {name},\n\nCould you please describe what you see, with any code on the display, and tell us since when it has been so?',
  },
  {
    title: 'Is it solved?',
    text: 'Hi {name},\n\nDid this help? If we hear nothing, we take {number} for solved. A message here opens it again.',
  },
] as const;
