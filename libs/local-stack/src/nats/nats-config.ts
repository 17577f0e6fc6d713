export interface NatsSettings {
  readonly port: number;
  readonly storeDir: string;
  /** Write every message to the disk before acknowledging it, so that a power failure loses none. */
  readonly durable: boolean;
  /** Who may connect and what each may do: the block of libs/bus. */
  readonly authorization: string;
}

/** Requests carry voice in base64, so a message may be as large as 8 MB. */
const maxPayloadBytes = 8 * 1024 * 1024;

/** The configuration file of a nats-server that only this machine can reach. */
export function natsConfig({ port, storeDir, durable, authorization }: NatsSettings, version: string): string {
  const sync = durable && knowsSyncAlways(version) ? '\n  sync_interval: always' : '';
  return `listen: "127.0.0.1:${port}"
max_payload: ${maxPayloadBytes}
jetstream {
  store_dir: ${JSON.stringify(storeDir)}${sync}
}
${authorization}`;
}

/** `sync_interval: always` came with 2.10; older servers refuse to start with it. */
function knowsSyncAlways(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 10);
}
