// Owns packages that were tampered with at random: what each is answered, by the store and by the branch's page.
import { sealEnvelope } from '../../../electron/store/packages/envelope.ts';
import { signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';
import { openPackageBytes } from '../../../electron/store/packages/verify.ts';
import { openPlainEnvelope } from '../../../shared/package/plain-envelope.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { seededRandom } from '../../seeded-random.ts';
import { samplePayload } from './sample-payload.ts';

/** The page's verifier is slower, so it sees one in this many. */
const PAGE_EVERY = 40;

function random(seed: number) {
  const next = seededRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: <T>(list: readonly T[]): T => list[below(list.length)] as T };
}
type Random = ReturnType<typeof random>;
type Mutation = (bytes: Buffer, by: Random, other: Buffer) => Buffer;

const splice = (bytes: Buffer, at: number, cut: number, put: Buffer | string) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + cut)]);

/** Changes inside the base64 of the body, so that the frame stays what it was. */
const inBody = (bytes: Buffer, by: Random) => 70 + by.below(bytes.length - 70 - 200);

const MUTATIONS_OF: Readonly<Record<string, Mutation>> = {
  bit: (bytes, by) => {
    const copy = Buffer.from(bytes);
    const at = by.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << by.below(8));
    return copy;
  },
  byte: (bytes, by) => splice(bytes, by.below(bytes.length), 1, Buffer.from([by.below(256)])),
  inserted: (bytes, by) =>
    splice(bytes, by.below(bytes.length + 1), 0, by.of([' ', '\n', '=', 'A', '\0', '"', '\ufeff', '\u202e'])),
  removed: (bytes, by) => splice(bytes, by.below(bytes.length), 1 + by.below(8), ''),
  cut: (bytes, by) => bytes.subarray(0, by.below(bytes.length)),
  doubled: (bytes, by) => {
    const at = by.below(bytes.length);
    return splice(bytes, at, 0, bytes.subarray(at, at + 1 + by.below(64)));
  },
  swapped: (bytes, by) => {
    const [a, b] = [inBody(bytes, by), inBody(bytes, by)];
    const copy = Buffer.from(bytes);
    [copy[a], copy[b]] = [copy[b] ?? 0, copy[a] ?? 0];
    return copy;
  },
  body: (bytes, by) => splice(bytes, inBody(bytes, by), 4, by.of(['AAAA', '____', 'e30=', 'MTIz'])),
  crossed: (bytes, by, other) => {
    const at = by.below(Math.min(bytes.length, other.length));
    return Buffer.concat([bytes.subarray(0, at), other.subarray(at)]);
  },
  rewritten: (bytes, by) => {
    const value = JSON.parse(bytes.toString());
    const [only] = value.signatures;
    const forms: readonly (() => string)[] = [
      () => JSON.stringify(value, null, 1 + by.below(4)),
      () => JSON.stringify({ ...value, extra: by.below(9) }),
      () => JSON.stringify({ ...value, signatures: [only, only] }),
      () => JSON.stringify({ ...value, signatures: [{ ...only, alg: 'none' }] }),
      () => JSON.stringify({ ...value, signatures: [] }),
      () => JSON.stringify({ payload: value.payload, payloadType: value.payloadType, signatures: value.signatures }),
      () =>
        JSON.stringify({
          ...value,
          payload: value.payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
        }),
      () => JSON.stringify({ ...value, payloadType: 'application/json' }),
      () => `${JSON.stringify(value).slice(0, -1)},"payload":"${value.payload}"}`,
      () => JSON.stringify({ ...value, signatures: [{ ...only, sig: `${only.sig.slice(0, -4)}AA==` }] }),
    ];
    return Buffer.from(by.of(forms)());
  },
};

function codeOf(bytes: Buffer): string {
  try {
    openPackageBytes(bytes, 'p');
    return 'opened';
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : `no code: ${error}`;
  }
}

export interface TamperResult {
  /** Packages that were opened all the same, or refused without the code of a package that is not whole. */
  readonly taken: readonly string[];
  /** How often each code was answered. */
  readonly refusals: ReadonlyMap<string, number>;
}

/** Tampers with one package `count` times; the same seed gives the same ones. */
export function tamper({ seed, count }: { seed: number; count: number }): TamperResult {
  const [bytes, other] = sealedPair();
  const by = random(seed);
  const names = Object.keys(MUTATIONS_OF);
  const refusals = new Map<string, number>();
  const taken: string[] = [];
  for (let tried = 0; tried < count; ) {
    const name = by.of(names);
    const mutated = (MUTATIONS_OF[name] as Mutation)(bytes, by, other);
    if (mutated.equals(bytes) || mutated.equals(other)) continue;
    tried += 1;
    const code = codeOf(mutated);
    if (!/^E_PACKAGE_(CHANGED|TRUNCATED|NOT_ONE)$/.test(code)) taken.push(`${tried} ${name}: ${code}`);
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    if (tried % PAGE_EVERY === 0 && openPlainEnvelope(mutated.toString('latin1')).state === 'intact') {
      taken.push(`${tried} ${name}: by the page`);
    }
  }
  return { taken, refusals };
}

/** Two packages of one key, both whole. Throws when one of them is not. */
function sealedPair(): readonly [Buffer, Buffer] {
  const key = signingKeyFromSeed(Buffer.alloc(32, 5));
  const payload = samplePayload(key);
  const changed = { ...payload, branchName: '另一家支行', revision: 2 };
  const pair = [payload, changed].map((each) =>
    sealEnvelope(Buffer.from(JSON.stringify(each)), key.keyId, key.privateKey),
  ) as [Buffer, Buffer];
  for (const whole of pair) if (codeOf(whole) !== 'opened') throw new Error(`a whole package: ${codeOf(whole)}`);
  return pair;
}
