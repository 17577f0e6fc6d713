export * from './bus-address';
export * from './bus-users';
export * from './nats-authorization';
export * from './platform-contracts';
