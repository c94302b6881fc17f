import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { type IssuerTable, readIssuerTable } from '../../gateway/identity/issuer-table.ts';

/** An issuer with its keys, for tests that forge tokens. */
export type TestIssuer = {
  readonly nation: string;
  readonly issuer: string;
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
};

export const AUDIENCE = 'coalition-graph';

export const createIssuer = async (nation: string, algorithm = 'EdDSA', kid = 'key-1'): Promise<TestIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
  return { nation, issuer: `https://${nation.toLowerCase()}.test.example`, kid, algorithm, privateKey, publicJwk };
};

export const tableOf = (issuers: readonly TestIssuer[]): IssuerTable =>
  readIssuerTable(
    issuers.map(({ nation, issuer, algorithm, publicJwk }) => ({
      nation,
      issuer,
      audience: AUDIENCE,
      algorithms: [algorithm],
      jwks: { keys: [publicJwk] },
    })),
  );

export const now = () => Math.floor(Date.now() / 1_000);

export const claimsOf = (issuer: string): JWTPayload & { roles: unknown } => ({
  iss: issuer,
  aud: AUDIENCE,
  sub: 'analyst-7',
  iat: now(),
  exp: now() + 300,
  roles: ['READER'],
});

/** Signs whatever it is given: right by default, wrong where a test says so. */
export const sign = (by: TestIssuer, claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> =>
  new SignJWT({ ...claimsOf(by.issuer), ...claims } as JWTPayload)
    .setProtectedHeader({ alg: by.algorithm, typ: 'at+jwt', kid: by.kid, ...header })
    .sign(by.privateKey, { crit: { 'http://example.com/ext': true } });

const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token put together by hand, with any signature. */
export const compose = (header: unknown, claims: unknown, signature: Buffer | string = ''): string =>
  `${encode(header)}.${encode(claims)}.${typeof signature === 'string' ? signature : signature.toString('base64url')}`;
