import { cafeCount } from './cafe-count.field';
import { cafeName } from './cafe-name.field';
import { callbackTime } from './callback-time.field';
import { coffeeAmount } from './coffee-amount.field';
import { coffeePreference } from './coffee-preference.field';
import { coffeeStyle } from './coffee-style.field';
import { currentPainPoints } from './current-pain-points.field';
import { customerType } from './customer-type.topic';
import { email } from './email.field';
import { equipment } from './equipment.field';
import type { Field, Kind, Topic } from './field';
import { name } from './name.field';
import { phone } from './phone.field';
import { supportNeeds } from './support-needs.field';
import { timeline } from './timeline.field';
import { volume } from './volume.field';

/** Everything that a lead may hold, in the order in which sales read it. The order of asking is data of the flow. */
const rooms = {
  name,
  email,
  phone,
  cafe_name: cafeName,
  timeline,
  cafe_count: cafeCount,
  volume,
  coffee_amount: coffeeAmount,
  coffee_style: coffeeStyle,
  equipment,
  coffee_preference: coffeePreference,
  current_pain_points: currentPainPoints,
  support_needs: supportNeeds,
  callback_time: callbackTime,
} as const;
type Rooms = typeof rooms;

export type FieldName = keyof Rooms;

/** Also asked, since everything else follows from it; never stored as a field of the lead. */
export type AskTopic = FieldName | 'customer_type';

export type FieldKind = Kind['kind'];

/** The fields of a kind. */
export type FieldsOfKind<K extends FieldKind> = {
  [F in FieldName]: Rooms[F]['kind'] extends K ? F : never;
}[FieldName];

export type ValueOf<F extends FieldName> = Rooms[F] extends { readonly values: readonly (infer Value)[] }
  ? Value
  : Rooms[F]['kind'] extends 'count'
    ? number
    : string;

/** Counts that are kept with the words that they come from. */
export type CountsInWords = {
  [F in FieldName]: Rooms[F] extends { readonly kind: 'count'; readonly companion: string } ? F : never;
}[FieldName];

/** What is kept beside a value and goes with it. */
export type Companion = Extract<Rooms[FieldName], { readonly companion: string }>['companion'];

/** The values of the fields, as stored. */
export type FieldValues = { readonly [F in FieldName]: ValueOf<F> | null } & {
  readonly [C in Companion]: string | null;
};

export const fieldNames = Object.keys(rooms) as FieldName[] as readonly FieldName[];
export const askTopics: readonly AskTopic[] = [...fieldNames, 'customer_type'];

/** The rooms by name, as what they have in common. */
export const fields: Readonly<Record<FieldName, Field>> = rooms;
export const topics: Readonly<Record<AskTopic, Topic>> = { customer_type: customerType, ...rooms };

/** What is kept beside the value of a field: none or one. */
export function companionsOf(name: FieldName): readonly Companion[] {
  const field = fields[name];
  return 'companion' in field && field.companion !== undefined ? [field.companion as Companion] : [];
}
export const companions: readonly Companion[] = fieldNames.flatMap(companionsOf);
