/** Our name is the same in every language. */
export const BRAND = 'Abbotsford Road';
/** As it stands on a machine, where there is less room. */
export const BRAND_SIGN = 'ABBOTSFORD RD';
