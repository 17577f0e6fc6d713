import type { Class } from '@abbotsford/contracts';

/**
 * The class of the body, where a controller that is made for several can't name it in a signature. It stands below the
 * other decorators of the method, which read what it says.
 */
export const TakesBody =
  (body: Class): MethodDecorator =>
  (target, method) => {
    const [, ...rest] = Reflect.getMetadata('design:paramtypes', target, method) as unknown[];
    Reflect.defineMetadata('design:paramtypes', [body, ...rest], target, method);
  };
