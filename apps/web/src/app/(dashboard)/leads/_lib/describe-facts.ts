import { formatDate, formatFieldName } from '@/lib/format';

export interface Fact {
  name: string;
  value: string;
}

/** In the order of the page; what the fields mean to a salesperson. A field that is not listed comes last. */
const names: Record<string, string> = {
  customer_type: 'Business',
  timeline: 'Opens',
  timeline_date: 'Opening date',
  volume: 'Cups a day',
  coffee_style: 'Coffee',
  coffee_preference: 'Coffee they like',
  equipment: 'Has a machine',
  cafe_count: 'Cafés open now',
  current_pain_points: 'What bothers them',
  support_needs: 'Help they want',
};

/** Shown elsewhere on the page, or of use to the conversation only. */
const hidden: readonly string[] = [
  'name',
  'email',
  'phone',
  'wants_human',
  'is_qualified',
  'intent_stage',
  'volume_text',
  'customer_type_confidence',
];

const words: Record<string, string> = {
  new_cafe: 'Opening a café',
  existing_cafe: 'Runs a café',
  casual_browser: 'Just looking',
  bold: 'Bold',
  light: 'Light',
  balanced: 'Balanced',
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure yet',
};

/** What is known of a lead, as names and values to read. Unknown and empty values are left out. */
export function describeFacts(data: Readonly<Record<string, unknown>>): Fact[] {
  const order = Object.keys(names);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(data)
    .filter(([name]) => !hidden.includes(name))
    .sort(([first], [second]) => rank(first) - rank(second))
    .flatMap(([name, value]) => {
      const text = describe(value);
      return text === '' ? [] : [{ name: names[name] ?? formatFieldName(name), value: text }];
    });
}

function describe(value: unknown): string {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : (words[value] ?? value.trim());
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map(describe).filter(Boolean).join(', ');
  return '';
}
