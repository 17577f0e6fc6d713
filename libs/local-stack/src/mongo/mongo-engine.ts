/** The MongoDB-compatible servers that the launcher can run. */
export type MongoEngineName = 'mongod' | 'secantusd-rs' | 'secantusd-py';

export interface MongoEngine {
  readonly name: MongoEngineName;
  readonly binary: string;
}

export interface MongoSettings {
  readonly port: number;
  readonly dataDir: string;
  /** Write to the disk before acknowledging, so that a power failure loses nothing. mongod does so always. */
  readonly durable: boolean;
}

interface Description {
  readonly args: (settings: MongoSettings) => string[];
  readonly urlQuery: string;
}

export const replicaSetName = 'abbotsford';

const secantus: Description = {
  args: ({ port, dataDir, durable }) => [
    ...['--host', '127.0.0.1', '--port', String(port), '--storage-path', dataDir, '--cache-size', '256M'],
    ...['--log-level', 'WARNING', ...(durable ? ['--sync-on-commit'] : [])],
  ],
  // It calls itself the primary of this set; and its bookkeeping of retryable writes slows every later write.
  urlQuery: 'replicaSet=secantus&retryWrites=false',
};

/** How each engine is started and spoken to. */
export const mongoEngines: Readonly<Record<MongoEngineName, Description>> = {
  mongod: {
    args: ({ port, dataDir }) => [
      ...['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dataDir],
      // Transactions need a replica set, if only of one.
      ...['--replSet', replicaSetName, '--wiredTigerCacheSizeGB', '0.25', '--quiet'],
    ],
    urlQuery: `replicaSet=${replicaSetName}`,
  },
  'secantusd-rs': secantus,
  'secantusd-py': secantus,
};
