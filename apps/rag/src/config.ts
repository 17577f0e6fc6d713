import {
  defineConfig,
  integer,
  healthPort,
  messagingSettings,
  mongoSettings,
  optionalText,
  type ConfigOf,
} from '@abbotsford/service-kit';

export const ragConfig = defineConfig('rag', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8104),
  EMBEDDING_MODEL_DIR: optionalText({
    about: 'Folder of the embedding model bge-small-en-v1.5; npm start gets it. Without it nothing is found',
  }),
  RETENTION_QUESTIONS_DAYS: integer({
    min: 1,
    max: 36_500,
    default: 365,
    about: 'How many days a question that the bots could not answer is kept after it was last asked',
  }),
  RAG_INDEX_DIR: optionalText({
    about:
      'Folder for snapshots of the search index; replicas of one database may share it. Without it every start builds the index from the database',
  }),
});

export type RagConfig = ConfigOf<typeof ragConfig>;
