const isOnlySpelling = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part;

/**
 * True for a signed token as RFC 7515 writes it: three parts, each in the one spelling of its bytes. Decoders also take
 * padding, spaces and a last character with other unused bits: other texts of the same signature.
 */
export const isCompact = (token: string): boolean => {
  const parts = token.split('.');
  return parts.length === 3 && parts.every((part) => part !== '' && isOnlySpelling(part));
};
