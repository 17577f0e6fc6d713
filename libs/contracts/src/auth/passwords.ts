import { Text } from '../fields';

/** argon2id reads all of it; the limit only keeps the work bounded. */
const PASSWORD_MAX = 200;

/** A password that somebody has. */
export const Password = () => Text({ max: PASSWORD_MAX, format: 'password' });

/** A password that somebody chooses. */
export const NewPassword = () => Text({ min: 8, max: PASSWORD_MAX, format: 'password' });
