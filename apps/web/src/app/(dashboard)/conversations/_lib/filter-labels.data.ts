/** What the list of conversations can be narrowed to. */
export const filterLabels = {
  chat_type: { outbound: 'Visitors', inbound: 'Customers' },
  status: { ongoing: 'Running', closed: 'Over' },
  only: {
    wants_human: 'A person was asked for',
    lead: 'A lead came of it',
    ticket: 'A ticket came of it',
    no_help: 'An answer was no help',
  },
  rating: { 5: '5 of 5', 4: '4 of 5', 3: '3 of 5', 2: '2 of 5', 1: '1 of 5' },
} as const;
