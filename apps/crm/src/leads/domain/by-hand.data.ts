/** What people of ours can tell of a lead besides how to reach it, by the names and in the words of the bot. */
export const toldByHand = [
  { field: 'cafe_name', label: 'Café' },
  { field: 'customer_type', label: 'Business' },
  { field: 'suburb', label: 'Suburb' },
  { field: 'volume', label: 'Volume' },
  { field: 'timeline', label: 'Opening time' },
] as const;

/** Kinds of customers as the bot names them, in whatever form people write them. */
export const customerTypes: Readonly<Record<string, string>> = {
  new_cafe: 'Opening a café',
  existing_cafe: 'Runs a café',
  casual_browser: 'Just looking',
};

/** Headings that a table may have for each field, in lower case. */
export const headings: Readonly<Record<string, readonly string[]>> = {
  user_name: ['user_name', 'name', 'contact', 'contact person', 'contact_person', 'full name'],
  email: ['email', 'e-mail', 'email address', 'mail'],
  mobile: ['mobile', 'phone', 'telephone', 'phone number', 'mobile number', 'tel'],
  cafe_name: ['cafe_name', 'café', 'cafe', 'company', 'company_name', 'business', 'business name'],
  customer_type: ['customer_type', 'type', 'customer type'],
  suburb: ['suburb', 'city', 'town'],
  volume: ['volume', 'cups', 'kilos', 'kilos a week'],
  timeline: ['timeline', 'opening time', 'opening'],
  utm_source: ['utm_source', 'source', 'came from'],
  utm_campaign: ['utm_campaign', 'campaign'],
  status: ['status'],
  owner: ['owner'],
  note: ['note', 'notes', 'comment', 'comments'],
};
