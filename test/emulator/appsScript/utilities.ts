import { type BinaryLike, createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { formatDate } from './formatDate';
import { known } from './known';
import { exception, gap, passTime, type Run } from './run';

const FILE = 'utilities.ts';

/** https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer) */
const LONGEST_SLEEP = 300_000;

type Bytes = number[] | string;

/** https://developers.google.com/apps-script/reference/utilities/utilities. Enum values are their names. */
export function createUtilities(run: Run) {
  const encode = (encoding: BufferEncoding) => (data: Bytes, charset?: string) =>
    pad(bufferOf(run, data, charset).toString(encoding));
  const decode = (text: string) => signedBytes(Buffer.from(text, 'base64'));
  return known(run, 'Utilities', FILE, {
    Charset: { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' },
    DigestAlgorithm: { SHA_256: 'SHA_256' },
    sleep(milliseconds: number) {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP)) {
        throw exception(run, `Invalid argument: milliseconds must be at most ${LONGEST_SLEEP}.`);
      }
      passTime(run, milliseconds);
    },
    formatDate: (date: unknown, timeZone: string, pattern: string) => formatDate(run, date, timeZone, pattern),
    computeDigest(algorithm: string, value: Bytes, charset?: string) {
      if (algorithm !== 'SHA_256') gap(run, `the digest ${algorithm}`, FILE);
      return signedBytes(
        createHash('sha256')
          .update(bufferOf(run, value, charset) as BinaryLike)
          .digest(),
      );
    },
    base64Encode: encode('base64'),
    base64EncodeWebSafe: encode('base64url'),
    base64Decode: decode,
    base64DecodeWebSafe: decode,
    newBlob: (data: Bytes, contentType: string | null = null, name: string | null = null) =>
      createBlob(run, bufferOf(run, data, 'UTF_8'), contentType, name),
    gzip: (blob: Blob) => createBlob(run, gzipSync(contentOf(run, blob)), 'application/x-gzip', null),
    ungzip: (blob: Blob) => createBlob(run, unpacked(run, contentOf(run, blob)), null, null),
    getUuid: () => uuid(run.world.random),
  });
}

type Blob = ReturnType<typeof createBlob>;

const contents = new WeakMap<object, Buffer>();

function createBlob(run: Run, buffer: Buffer, contentType: string | null, name: string | null) {
  const blob = known(run, 'Blob', FILE, {
    getBytes: () => signedBytes(buffer),
    getDataAsString: () => buffer.toString(),
    getContentType: () => contentType,
    getName: () => name,
  });
  contents.set(blob, buffer);
  return blob;
}

const contentOf = (run: Run, blob: Blob): Buffer => contents.get(blob) ?? bufferOf(run, blob.getBytes());

/** Room for all that is packed, whose length stands in the last four bytes: to put pieces together takes longer than to unpack them. */
const roomFor = (packed: Buffer): number => Math.min(packed.readUInt32LE(packed.length - 4) + 64, 1024 * 1024);

function unpacked(run: Run, buffer: Buffer): Buffer {
  try {
    return gunzipSync(buffer, { chunkSize: roomFor(buffer) });
  } catch {
    throw exception(run, 'Could not decompress gzip.');
  }
}

/** Bytes of Apps Script run from -128 to 127, as in Java. */
function signedBytes(buffer: Buffer): number[] {
  const view = new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length);
  const bytes = new Array<number>(view.length);
  // Array.from takes ten times as long, and a large state goes through here at every tick.
  for (let place = 0; place < view.length; place++) bytes[place] = view[place] as number;
  return bytes;
}

function bufferOf(run: Run, data: Bytes, charset?: string): Buffer {
  if (typeof data !== 'string') return Buffer.from(Int8Array.from(data).buffer);
  const buffer = Buffer.from(data);
  // Only what is beyond ASCII takes more bytes than it has characters.
  if (charset !== 'UTF_8' && buffer.length > data.length)
    gap(run, 'how text beyond ASCII is encoded when no charset is given', FILE);
  return buffer;
}

/** Apps Script pads both kinds of Base64; Node only one. */
function pad(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}

/** A version 4 UUID of the world's own chance. */
function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(random() * 16).toString(16));
}
