import { Api, ApiFailure } from './api';

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** Undefined when the platform knows no such person with this password. @throws ApiFailure for anything else */
export async function signIn(api: Api, account: SignIn): Promise<Api | undefined> {
  try {
    const { access_token } = await api.call<{ access_token: string }>('POST', '/api/auth/login', account);
    return api.signedIn(access_token);
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) return undefined;
    throw error;
  }
}
