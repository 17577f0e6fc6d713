import { SetMetadata } from '@nestjs/common';
import type { Right } from '@abbotsford/rights';

export const ACCESS = Symbol('who may call this route');

/** `user` is any signed-in person; also what an unmarked route asks for. A right is open to the roles that have it. */
export type Access = 'public' | 'user' | Right;

/** Open to everyone, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access);

export const OpenTo = (access: Access) => SetMetadata(ACCESS, access);

export const takesRight = (access: Access): access is Right => access !== 'public' && access !== 'user';
