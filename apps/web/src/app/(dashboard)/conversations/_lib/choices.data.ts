/** What the list of conversations can be narrowed to. */
export const choices = {
  chat_type: ['outbound', 'inbound'],
  status: ['ongoing', 'closed'],
  only: ['wants_human', 'lead', 'ticket', 'no_help'],
  rating: ['5', '4', '3', '2', '1'],
} as const;
