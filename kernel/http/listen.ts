import { lstat, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { ConfigurationError } from '../env.ts';

/** Milliseconds that a stop waits for what is being answered. */
const LAST_ANSWERS = 10_000;

/** Where to listen: an address and port, or a unix socket. */
export type ListenAt = {
  readonly HOST: string;
  readonly PORT: number;
  /** A path; then HOST and PORT are not used. */
  readonly SOCKET?: string | undefined;
  /** Several processes listen on the same port: the next one starts before this one stops. */
  readonly REUSE_PORT: boolean;
};

/**
 * Listens on a socket of another name and puts it in place: whoever listened there before goes on with its connections.
 * @throws ConfigurationError where something else is there, or no socket can be made
 */
const listenOnSocket = async (app: FastifyInstance, path: string): Promise<void> => {
  const there = await lstat(path).catch(() => undefined);
  if (there?.isSocket() === false) throw new ConfigurationError(`SOCKET is ${path}, where something is that is no socket: set another path.`);
  const beside = `${path}.${process.pid}`;
  await unlink(beside).catch(() => undefined);
  try {
    await app.listen({ path: beside });
    await rename(beside, path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`SOCKET is ${path}, and no socket can be made there (${code}): make its folder, and let this user write in it.`, { cause });
  }
};

/** @returns where it listens, without a path, and the port (0 on a socket) */
export const listen = async (app: FastifyInstance, { HOST, PORT, SOCKET, REUSE_PORT }: ListenAt): Promise<{ readonly url: string; readonly port: number }> => {
  if (SOCKET !== undefined) {
    await listenOnSocket(app, SOCKET);
    return { url: `unix:${SOCKET}`, port: 0 };
  }
  // Fastify hands it on to Node and does not know it.
  const shared: object = { reusePort: REUSE_PORT };
  await app.listen({ host: HOST, port: PORT, ...shared });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${host}:${address.port}`, port: address.port };
};

/** Takes nothing new, and waits for what is being answered, but not for ever. */
const close = async (app: FastifyInstance): Promise<void> => {
  const cut = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
};

/**
 * Stops a server without a failed request: for `drainMs` it says `Connection: close` and that it is not ready, so that
 * clients and load balancers go elsewhere, while everything is still answered; then it closes.
 */
export const drain = async (app: FastifyInstance, drainMs: number): Promise<void> => {
  if (drainMs > 0) await wait(drainMs);
  await close(app);
};
