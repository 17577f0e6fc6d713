import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import {
  changePassword,
  ChangePasswordRequest,
  getMe,
  login,
  LoginRequest,
  logout,
  LogoutRequest,
  MessageReply,
  refresh,
  RefreshRequest,
  register,
  RegisterRequest,
  TokenReply,
  updateMe,
  UpdateProfileRequest,
  UserView,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../openapi/route';

@ApiTags('Auth')
@Controller('api/auth')
export class AuthController {
  constructor(private readonly services: ServiceClient) {}

  @Post('register')
  @Route({
    access: 'public',
    limit: 'register',
    summary: 'Make an account and sign in',
    calls: [register],
    status: 201,
    answer: TokenReply,
  })
  register(@Body() body: RegisterRequest): Promise<TokenReply> {
    return this.services.call(register, body);
  }

  @Post('login')
  @Route({ access: 'public', limit: 'login', summary: 'Sign in', calls: [login], answer: TokenReply })
  login(@Body() body: LoginRequest): Promise<TokenReply> {
    return this.services.call(login, body);
  }

  @Post('refresh')
  @Route({
    access: 'public',
    limit: 'login',
    summary: 'Change a refresh token for a new pair; using one twice ends the session',
    calls: [refresh],
    answer: TokenReply,
  })
  refresh(@Body() body: RefreshRequest): Promise<TokenReply> {
    return this.services.call(refresh, body);
  }

  @Post('logout')
  @ApiBody({ type: LogoutRequest, required: false })
  @Route({ access: 'user', summary: 'Sign out; the session is revoked', calls: [logout], answer: MessageReply })
  logout(@Body() body: LogoutRequest): Promise<MessageReply> {
    return this.services.call(logout, body);
  }

  @Get('me')
  @Route({ access: 'user', summary: 'The signed-in person', calls: [getMe], answer: UserView })
  me(): Promise<UserView> {
    return this.services.call(getMe, {});
  }

  @Patch('me')
  @Route({ access: 'user', summary: 'Change one’s own profile', calls: [updateMe], answer: UserView })
  updateMe(@Body() body: UpdateProfileRequest): Promise<UserView> {
    return this.services.call(updateMe, body);
  }

  @Post('password')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Change one’s own password; other sessions are revoked',
    calls: [changePassword],
    answer: MessageReply,
  })
  changePassword(@Body() body: ChangePasswordRequest): Promise<MessageReply> {
    return this.services.call(changePassword, body);
  }
}
