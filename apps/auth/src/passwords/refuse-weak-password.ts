import { invalid } from '@abbotsford/service-kit';
import { commonPasswords } from './common-passwords';
import { passwordProblem, type PasswordOwner } from './password-problem';

/** @throws ServiceError request.invalid, naming the field, when the password is guessed first */
export async function refuseWeakPassword(password: string, owner: PasswordOwner, field: string): Promise<void> {
  const problem = passwordProblem(password, owner, await commonPasswords(), field);
  if (problem) throw invalid([{ field, message: problem }]);
}
