import { hash } from 'node:crypto';

const sha256 = (content: string | Buffer, encoding: 'base64' | 'base64url'): string => hash('sha256', content, encoding);

/** The digest of a call's body, as its signed context holds it. */
export const bodyHash = (body: string | Buffer): string => sha256(body, 'base64url');

/** The header with the digest of an answer (RFC 9530): what was altered on its way is noticed. */
export const DIGEST_HEADER = 'content-digest';

/** The value of that header. */
export const contentDigest = (content: string | Buffer): string => `sha-256=:${sha256(content, 'base64')}:`;
