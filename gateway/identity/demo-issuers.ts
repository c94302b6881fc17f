import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { z } from 'zod';
import { issuerNations, type Role, rolesOf } from '#kernel/viewer.ts';
import { CLOCK_TOLERANCE, type IssuerEntry, type IssuerTable } from './issuer-table.ts';

/** What the demo's tokens are for. */
const AUDIENCE = 'coalition-graph';
const ALGORITHM = 'EdDSA';
const EIGHT_HOURS = 28_800;

export type MintOptions = {
  /** Who it is for; the same subject is the same actor. */
  readonly subject?: string;
  /** At most eight hours. */
  readonly lifetimeSeconds?: number;
};

export type DemoIssuers = {
  readonly table: IssuerTable;
  /** @throws Error when the nation has no demo issuer or may not grant a role; the message lists the right ones */
  readonly mint: (nation: string, roles: readonly string[], options?: MintOptions) => Promise<string>;
};

const keptSchema = z.strictObject({
  version: z.literal(1),
  issuers: z
    .array(
      z.strictObject({
        nation: z.enum(issuerNations),
        kid: z.string(),
        privateKey: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() }),
      }),
    )
    .length(issuerNations.length),
});

type Kept = z.output<typeof keptSchema>;
type KeptIssuer = Kept['issuers'][number];

const issuerName = (nation: string) => `https://${nation.toLowerCase()}.issuer.example`;

const generate = async (): Promise<unknown> => ({
  version: 1,
  issuers: await Promise.all(
    issuerNations.map(async (nation) => {
      const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
      const { kty, crv, x, d } = await exportJWK(privateKey);
      return { nation, kid: `${nation.toLowerCase()}-${randomUUID()}`, privateKey: { kty, crv, x, d } };
    }),
  ),
});

/** Writes the whole file beside its place and links it there: whoever links first wins, nobody reads half a file. */
const writeOnce = async (file: string) => {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(await generate(), null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
};

const readKept = async (file: string): Promise<Kept | undefined> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} does not hold the demo issuers' keys. Delete it to make new ones; tokens of the old ones end.`, { cause });
  }
};

const entryOf = ({ nation, kid, privateKey }: KeptIssuer): IssuerEntry => {
  const { d: _secret, ...publicKey } = privateKey;
  return {
    issuer: issuerName(nation),
    nation,
    audiences: [AUDIENCE],
    algorithms: [ALGORITHM],
    keys: { jwks: { keys: [{ ...publicKey, kid, alg: ALGORITHM, use: 'sig' }] } },
    maxTokenAge: EIGHT_HOURS,
    clockTolerance: CLOCK_TOLERANCE,
    rolesClaim: 'roles',
    roleNames: new Map(rolesOf(nation).map((role) => [role, role])),
  };
};

const checkedRoles = (nation: string, roles: readonly string[]): readonly Role[] => {
  const right = rolesOf(nation);
  const wrong = roles.filter((name) => !right.some((role) => role === name));
  if (wrong.length > 0 || roles.length === 0) {
    const fault = wrong.length > 0 ? `${nation} cannot grant ${wrong.join(', ')}.` : 'A token carries at least one role.';
    throw new Error(`${fault} Roles of ${nation}: ${right.join(', ')}.`);
  }
  return right.filter((role) => roles.includes(role));
};

const mintWith =
  (issuers: readonly KeptIssuer[]): DemoIssuers['mint'] =>
  async (nation, roles, options = {}) => {
    const issuer = issuers.find((one) => one.nation === nation);
    if (issuer === undefined) throw new Error(`${nation} has no demo issuer. Nations: ${issuerNations.join(', ')}.`);
    const granted = checkedRoles(nation, roles);
    const { subject = `demo-${granted.join('-').toLowerCase()}`, lifetimeSeconds = EIGHT_HOURS } = options;
    if (!(lifetimeSeconds <= EIGHT_HOURS)) throw new Error(`A demo token lives ${EIGHT_HOURS} seconds at most.`);
    const now = Math.floor(Date.now() / 1000);
    const key: JWK = issuer.privateKey;
    return new SignJWT({ roles: [...granted] })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: issuer.kid })
      .setIssuer(issuerName(nation))
      .setAudience(AUDIENCE)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + lifetimeSeconds)
      .sign(await importJWK(key, ALGORITHM));
  };

/**
 * Ten local issuers, for demonstration and tests (IDP-08). Their keys are made once in `dataDir`/issuers.json (mode 0600)
 * and kept, so a token outlives a restart; several processes may open the same folder at the same time.
 */
export const openDemoIssuers = async (dataDir: string): Promise<DemoIssuers> => {
  const file = join(dataDir, 'issuers.json');
  await mkdir(dataDir, { recursive: true });
  if ((await readKept(file)) === undefined) await writeOnce(file);
  const kept = await readKept(file);
  if (kept === undefined) throw new Error(`${file} went away while it was being read.`);
  return {
    table: new Map(kept.issuers.map(entryOf).map((entry) => [entry.issuer, entry])),
    mint: mintWith(kept.issuers),
  };
};
