export * from './conversation-archive';
export * from './conversation.schema';
export * from './conversations.repository';
export * from './frames';
export * from './idle-conversations';
export * from './turn-runner';
export * from './views';
