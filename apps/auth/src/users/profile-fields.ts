import type { Profile } from '@abbotsford/contracts';
import type { ProfileFields } from './user';

/** The fields that were given, under their stored names. Null clears a field; one that is left out stays as it is. */
export function profileFields(given: Profile & { name?: string }): Partial<ProfileFields> {
  return {
    ...(given.name === undefined ? {} : { name: given.name.trim() }),
    ...(given.phone === undefined ? {} : { phone: given.phone }),
    ...(given.country === undefined ? {} : { country: given.country }),
    ...(given.city === undefined ? {} : { city: given.city }),
    ...(given.coffee_style === undefined ? {} : { coffee_style: given.coffee_style }),
    ...(given.serving_capacity === undefined ? {} : { current_serving_capacity: given.serving_capacity }),
  };
}
