import { Controller } from '@nestjs/common';
import {
  getMe,
  getProfile,
  getUser,
  listUsers,
  updateMe,
  updateUser,
  type CustomerProfile,
  type EmptyRequest,
  type Page,
  type ListUsersRequest,
  type UserRequest,
  type UpdateProfileRequest,
  type UpdateUserRequest,
  type UserView,
} from '@abbotsford/contracts';
import { Handles, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { ListUsers } from './use-cases/list-users';
import { ShowProfile } from './use-cases/show-profile';
import { TellProfile } from './use-cases/tell-profile';
import { UpdateProfile } from './use-cases/update-profile';
import { UpdateUser } from './use-cases/update-user';

@Controller()
export class UsersController {
  constructor(
    private readonly showProfile: ShowProfile,
    private readonly updateProfile: UpdateProfile,
    private readonly profiles: TellProfile,
    private readonly lister: ListUsers,
    private readonly updater: UpdateUser,
  ) {}

  @Handles(getMe)
  async me(_request: EmptyRequest, context: RequestContext): Promise<UserView> {
    return this.showProfile.run(requireUser(context).id);
  }

  @Handles(updateMe)
  async updateMe(request: UpdateProfileRequest, context: RequestContext): Promise<UserView> {
    return this.updateProfile.run(request, requireUser(context));
  }

  /** From the support bot, which nobody else can send. */
  @Handles(getProfile)
  async profile(request: UserRequest): Promise<CustomerProfile> {
    return this.profiles.run(request);
  }

  @Handles(listUsers)
  async list(request: ListUsersRequest, context: RequestContext): Promise<Page<UserView>> {
    requireRight(context, 'users.manage');
    return this.lister.run(request);
  }

  @Handles(getUser)
  async show({ user_id }: UserRequest, context: RequestContext): Promise<UserView> {
    requireRight(context, 'customers.read');
    return this.showProfile.run(user_id);
  }

  @Handles(updateUser)
  async update(request: UpdateUserRequest, context: RequestContext): Promise<UserView> {
    return this.updater.run(request, requireRight(context, 'users.manage'));
  }
}
