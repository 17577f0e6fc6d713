/** Who talks with each of the bots. */
export const talkers = {
  outbound: { who: 'Visitor', title: 'Conversation with a visitor' },
  inbound: { who: 'Customer', title: 'Conversation with a customer' },
} as const;
