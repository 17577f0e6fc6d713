/** Injection tokens of what is no class. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const NATS = Symbol('nats connection');
export const SERVICE = Symbol('service name');
