export * from './may';
export * from './rights.data';
export * from './roles';
