/** Elements of Matroska that hold others, and those that tell a time. */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const BLOCK_GROUP = 0xa0;
const TIMESTAMP_SCALE = 0x2ad7b1;
const CLUSTER_TIMESTAMP = 0xe7;
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;

const containers: ReadonlySet<number> = new Set([SEGMENT, CLUSTER, INFO, BLOCK_GROUP]);
const DEFAULT_SCALE_NS = 1_000_000;

/**
 * When the last block of a WebM begins, in seconds; undefined when there is none. Browsers that record write no duration,
 * since they do not know it yet when they write the header.
 */
export function webmSeconds(bytes: Uint8Array): number | undefined {
  let scale = DEFAULT_SCALE_NS;
  let cluster = 0;
  let last: number | undefined;
  for (let at = 0; at < bytes.length;) {
    const id = readId(bytes, at);
    const size = id && readSize(bytes, at + id.width);
    if (!id || !size) break;
    const start = at + id.width + size.width;
    const value = (): number => readWhole(bytes, start, size.value ?? 0);
    if (id.value === TIMESTAMP_SCALE) scale = value();
    if (id.value === CLUSTER_TIMESTAMP) cluster = value();
    if (id.value === SIMPLE_BLOCK || id.value === BLOCK) last = Math.max(last ?? 0, cluster + blockTime(bytes, start));
    // Into what holds others, past everything else; a size that is not known is that of a container.
    at = containers.has(id.value) || size.value === undefined ? start : start + size.value;
  }
  return last === undefined ? undefined : (last * scale) / 1e9;
}

interface Read<T> {
  readonly value: T;
  readonly width: number;
}

/** How many bytes a number has, which its first byte tells by the zeros that it begins with. */
const widthAt = (bytes: Uint8Array, at: number): number => Math.clz32(bytes[at] ?? 0) - 23;

function readId(bytes: Uint8Array, at: number): Read<number> | undefined {
  const width = widthAt(bytes, at);
  return width > 4 || at + width > bytes.length ? undefined : { value: readWhole(bytes, at, width), width };
}

/** Its value is undefined when the size was not known to whoever wrote it: all ones. */
function readSize(bytes: Uint8Array, at: number): Read<number | undefined> | undefined {
  const width = widthAt(bytes, at);
  if (width > 8 || at + width > bytes.length) return undefined;
  const value = readWhole(bytes, at, width) - 2 ** (7 * width);
  return { value: value === 2 ** (7 * width) - 1 ? undefined : value, width };
}

function readWhole(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = at; i < Math.min(at + width, bytes.length); i++) value = value * 256 + (bytes[i] ?? 0);
  return value;
}

/** After the number of the track, which has one byte in a file with few: 16 bits with a sign, from the cluster's time. */
function blockTime(bytes: Uint8Array, start: number): number {
  const at = start + widthAt(bytes, start);
  const value = readWhole(bytes, at, 2);
  return value >= 0x8000 ? value - 0x1_0000 : value;
}
