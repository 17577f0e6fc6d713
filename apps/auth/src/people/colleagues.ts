import { Injectable } from '@nestjs/common';
import { COLLEAGUES_MAX, type Colleague } from '@abbotsford/contracts';
import { UsersRepository } from '../users/users.repository';

/** Everybody of our team who can sign in. */
@Injectable()
export class Colleagues {
  constructor(private readonly users: UsersRepository) {}

  async list(): Promise<{ colleagues: Colleague[] }> {
    const users = await this.users.colleagues(COLLEAGUES_MAX);
    return { colleagues: users.map(({ id, name, email, role }) => ({ id, name, email, role })) };
  }
}
