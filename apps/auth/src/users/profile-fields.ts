import type { Profile } from '@abbotsford/contracts';
import { storedPhone } from './stored-phone';
import type { ProfileFields } from './user';

/**
 * The fields that were given, under their stored names. Null clears a field; one that is left out stays as it is.
 * @param country where a phone number without a country code is dialled, if the person's own is known
 */
export function profileFields(
  given: Profile & { name?: string },
  { country, home }: { country: string | null; home: string },
): Partial<ProfileFields> {
  return {
    ...(given.name === undefined ? {} : { name: given.name.trim() }),
    ...(given.phone === undefined ? {} : { phone: given.phone && storedPhone(given.phone, country, home) }),
    ...(given.country === undefined ? {} : { country: given.country }),
    ...(given.city === undefined ? {} : { city: given.city }),
    ...(given.coffee_style === undefined ? {} : { coffee_style: given.coffee_style }),
    ...(given.serving_capacity === undefined ? {} : { current_serving_capacity: given.serving_capacity }),
  };
}
