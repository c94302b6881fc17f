import dns from 'node:dns';
import { writeSync } from 'node:fs';
import net from 'node:net';

/**
 * Preloaded into a process (`node --import`): every attempt to reach another machine, or to look up its name, is printed
 * and fails. Everything in Node that speaks TCP goes through Socket.connect.
 */
const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]', '']);

const refuse = (kind: string, host: string): Error => {
  writeSync(1, `EGRESS ${kind} ${host}\n`);
  return new Error(`outbound connection to ${host}`);
};

type Target = { readonly host?: string; readonly path?: string };

const targetOf = (args: readonly unknown[]): Target => {
  const [first, second] = args.flat();
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first };
  return typeof second === 'string' ? { host: second } : {};
};

const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function watched(this: net.Socket, ...args: unknown[]): net.Socket {
  const { host = '', path } = targetOf(args);
  if (path !== undefined || loopback.has(host)) return connect.apply(this, args);
  return this.destroy(refuse('connect', host));
} as typeof net.Socket.prototype.connect;

const lookup = dns.lookup as (...args: unknown[]) => unknown;
dns.lookup = ((...args: unknown[]) => {
  const [host] = args;
  const callback = args.at(-1) as (error: Error) => void;
  if (typeof host === 'string' && !loopback.has(host)) return callback(refuse('lookup', host));
  return lookup(...args);
}) as typeof dns.lookup;
