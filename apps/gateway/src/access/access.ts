import { SetMetadata } from '@nestjs/common';
import type { Role } from '@abbotsford/contracts';

export const ACCESS = Symbol('who may call this route');

/** `user` is any signed-in person; also what an unmarked route asks for. */
export type Access = 'public' | Role;

/** Open to everyone, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access);

/** Open to people with this role; an administrator has every role. */
export const Roles = (role: Role) => SetMetadata(ACCESS, role satisfies Access);
