import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { launch, projectNode } from './launched-product.ts';

type Environment = Readonly<Record<string, string>>;

/** What a start is refused on: in words, as an environment, and the sentence. */
export type Case = readonly [string, () => Promise<Environment> | Environment, RegExp];

/** Starts that are refused, how many there were, and what must never be printed. */
export type Refusals = {
  readonly secrets: Set<string>;
  readonly count: () => number;
  /** Ends with 2, says one line on standard error and nothing else. @returns that line */
  readonly sentenceOf: (command: string, env: Environment) => Promise<string>;
  /** A test for each case. */
  readonly refuses: (command: string, base: () => Environment, cases: readonly Case[]) => void;
};

/** Five seconds for who does not answer, and a start beside many others. */
const LONGEST_MS = 60_000;

export const openRefusals = (): Refusals => {
  const secrets = new Set(['hunter2']);
  let count = 0;
  const sentenceOf: Refusals['sentenceOf'] = async (command, env) => {
    const before = performance.now();
    const { code, stdout, stderr } = await launch([projectNode, 'coalition.ts', ...command.split(' ')], { env: { LOG_LEVEL: 'error', DRAIN_MS: '0', ...env } })
      .ended;
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines, 'one line').toHaveLength(1);
    expect(stderr, 'no stack, no log line').not.toMatch(/^\s+at |node:internal|node_modules|^\{/m);
    for (const secret of secrets) expect(stderr.includes(secret), 'no secret').toBe(false);
    expect(performance.now() - before).toBeLessThan(LONGEST_MS);
    count += 1;
    return lines[0] ?? '';
  };
  return {
    secrets,
    count: () => count,
    sentenceOf,
    refuses: (command, base, cases) => {
      test.concurrent.each(cases)(`${command} on %s`, async (_what, environment, sentence) => {
        expect(await sentenceOf(command, { ...base(), ...(await environment()) })).toMatch(sentence);
      });
    },
  };
};

const open: Server[] = [];

/** A port that is taken, by somebody who listens to whoever connects and never speaks. */
export const takenPort = async (server: Server = createServer((socket) => void socket.resume())): Promise<number> => {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A port where nobody listens. */
export const freedPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** The address of an issuer's keys. */
export const servedKeys = async (answer: RequestListener): Promise<string> => `http://127.0.0.1:${await takenPort(createHttpServer(answer))}/jwks`;

export const closeTaken = (): void => {
  for (const server of open.splice(0)) server.close();
};
