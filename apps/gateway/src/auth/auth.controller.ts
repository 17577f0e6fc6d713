import { Body, Controller, Get, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  RefreshBody,
  register,
  RegisterRequest,
  ServiceError,
  TokenReply,
  updateMe,
  UpdateProfileRequest,
  UserView,
  type ErrorCode,
  type IssuedTokens,
  type RegisterCall,
} from '@abbotsford/contracts';
import { CONFIG, ServiceClient } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { Route } from '../http/route';
import { deviceIn } from './device-in';
import { RefreshCookie } from './refresh-cookie';

@ApiTags('Auth')
@Controller('api/auth')
export class AuthController {
  private readonly cookie: RefreshCookie;

  constructor(
    private readonly services: ServiceClient,
    @Inject(CONFIG) config: GatewayConfig,
  ) {
    // In a preview of the application, which only describes it, there are no settings.
    this.cookie = new RefreshCookie(config?.FRONTEND_URL ?? []);
  }

  @Post('register')
  @Route({
    access: 'public',
    limit: 'register',
    summary: 'Make an account and sign in',
    idempotencyKey: 'A repeat with a key signs in with the email and the password that it brings',
    calls: [register],
    status: 201,
    answer: TokenReply,
  })
  async register(
    @Body() body: RegisterRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenReply> {
    const person = { ...body, ...deviceIn(request) };
    const answer = await this.services
      .call(register, person)
      .catch((error: unknown) => this.signInAgain(person, error, request.idempotencyKey));
    return this.cookie.answer(answer, request, reply);
  }

  @Post('login')
  @Route({ access: 'public', limit: 'login', summary: 'Sign in', calls: [login], answer: TokenReply })
  async login(
    @Body() body: LoginRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenReply> {
    return this.cookie.answer(await this.services.call(login, { ...body, ...deviceIn(request) }), request, reply);
  }

  @Post('refresh')
  @Route({
    access: 'public',
    limit: 'login',
    summary: 'Change a refresh token, of the body or the cookie, for a new pair; using one twice ends the session',
    calls: [refresh],
    refusesPages: true,
    answer: TokenReply,
  })
  async refresh(
    @Body() body: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenReply> {
    const refresh_token = this.cookie.tokenOf(request, body.refresh_token);
    if (refresh_token === undefined) throw new ServiceError('auth.refresh_refused', 'Please sign in to go on.');
    return this.cookie.answer(await this.services.call(refresh, { refresh_token }), request, reply);
  }

  @Post('logout')
  @Route({
    access: 'user',
    summary: 'Sign out; the session is revoked',
    calls: [logout],
    refusesPages: true,
    answer: MessageReply,
  })
  async logout(
    @Body() body: LogoutRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MessageReply> {
    const refresh_token = this.cookie.tokenOf(request, body.refresh_token);
    const answer = await this.services.call(logout, refresh_token === undefined ? {} : { refresh_token });
    this.cookie.clear(request, reply);
    return answer;
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

  /** The first answer to a registration held tokens, which nobody keeps: whoever has the password gets new ones. */
  private async signInAgain(person: RegisterCall, refusal: unknown, key: string | undefined): Promise<IssuedTokens> {
    if (key === undefined || !isRefused(refusal, 'auth.email_taken')) throw refusal;
    const { email, password, device } = person;
    return this.services.call(login, { email, password, ...(device && { device }) }).catch((error: unknown) => {
      throw isRefused(error, 'auth.bad_credentials') ? refusal : error;
    });
  }
}

const isRefused = (error: unknown, code: ErrorCode): boolean => error instanceof ServiceError && error.code === code;
