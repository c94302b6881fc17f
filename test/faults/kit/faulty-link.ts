import { createServer, type Server, type Socket, connect as toTcp } from 'node:net';

// A TCP proxy between a gateway and a subgraph, which does to the bytes what a bad network or a dying server does.

/** What happens to a connection while a fault is on. */
export type Fault = {
  /** Never reaches the subgraph. */
  readonly early?: (client: Socket) => void;
  /** Stands in the way of what the subgraph answers. */
  readonly answer?: (chunk: Buffer, client: Socket, seen: number) => void;
};

const OK = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

/** Writes without an end, as long as somebody listens. */
const endless = (client: Socket, head: string, more: () => string): void => {
  client.once('data', () => {
    client.write(head);
    const timer = setInterval(() => client.write(more()), 5);
    client.once('close', () => clearInterval(timer));
  });
};

const swallow = (client: Socket) => void client.resume();

/** Flips a bit somewhere in the body: TCP's own checksum would have to miss it. */
const corrupted = (chunk: Buffer): Buffer => {
  const body = chunk.indexOf('\r\n\r\n');
  const copy = Buffer.from(chunk);
  const at = Math.floor(((body < 0 ? 0 : body + 4) + copy.length) / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

const SLOW_MS = 300;

/** Each fault by name. Those of `survivable` still let an answer through. */
export const faults: Readonly<Record<string, Fault>> = {
  delay: { answer: (chunk, client) => void setTimeout(() => client.write(chunk), SLOW_MS) },
  throttle: {
    answer: (chunk, client) => {
      for (let from = 0; from < chunk.length; from += 64) setTimeout(() => client.write(chunk.subarray(from, from + 64)), from);
    },
  },
  'a long delay': { answer: (chunk, client) => void setTimeout(() => client.write(chunk), 20_000).unref() },
  'half-close': { early: (client) => void client.once('data', () => client.end()) },
  'reset at once': { early: (client) => void client.resetAndDestroy() },
  'reset after the call': { early: (client) => void client.once('data', () => client.resetAndDestroy()) },
  'reset in the answer': {
    answer: (chunk, client) => {
      client.write(chunk.subarray(0, chunk.length - 10), () => client.resetAndDestroy());
    },
  },
  'black hole': { early: swallow },
  truncate: {
    answer: (chunk, client) => {
      client.end(chunk.subarray(0, chunk.length - 10));
    },
  },
  corrupt: { answer: (chunk, client) => void client.write(corrupted(chunk)) },
  'endless body': { early: (client) => endless(client, `${OK}transfer-encoding: chunked\r\n\r\n`, () => `4000\r\n${' '.repeat(0x4000)}\r\n`) },
  'endless headers': { early: (client) => endless(client, 'HTTP/1.1 200 OK\r\n', () => `x-more: ${'x'.repeat(200)}\r\n`) },
  'no HTTP': { early: (client) => void client.once('data', () => client.end('220 mail.example ESMTP\r\n')) },
};

export const survivable: ReadonlySet<string> = new Set(['delay', 'throttle']);

export type FaultyLink = {
  readonly address: string;
  /** Puts a fault on, or takes it off; connections that are open meet it too. */
  readonly set: (fault?: Fault) => void;
  /** Nobody listens any more, until `set` is called again. */
  readonly refuse: () => Promise<void>;
  /** Times that the fault was met since it was put on. */
  readonly met: () => number;
  readonly close: () => Promise<void>;
};

const targetOf = (address: string) => {
  const url = new URL(address);
  return url.protocol === 'unix:' ? { path: url.pathname } : { host: url.hostname, port: Number(url.port) };
};

/** Opens a proxy in front of an address, http or unix. */
export const openFaultyLink = async (address: string): Promise<FaultyLink> => {
  let fault: Fault | undefined;
  let met = 0;
  const open = new Set<Socket>();
  const serve = (client: Socket) => {
    open.add(client);
    client.on('error', () => undefined);
    client.once('close', () => open.delete(client));
    if (fault?.early !== undefined) {
      met += 1;
      fault.early(client);
      return;
    }
    const subgraph = toTcp(targetOf(address));
    let seen = 0;
    subgraph.on('error', () => client.destroy());
    subgraph.once('close', () => client.end());
    client.once('close', () => subgraph.destroy());
    client.on('data', (chunk) => subgraph.write(chunk));
    subgraph.on('data', (chunk: Buffer) => {
      if (fault?.answer === undefined) return void client.write(chunk);
      met += 1;
      fault.answer(chunk, client, seen);
      seen += chunk.length;
    });
  };
  let server: Server = createServer(serve);
  const listenOn = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listenOn(0);
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${port}`,
    set: (next) => {
      fault = next;
      met = 0;
      cut();
      if (server.listening) return;
      server = createServer(serve);
      void listenOn(port);
    },
    refuse: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
    met: () => met,
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) resolve();
        server.close(() => resolve());
        cut();
      }),
  };
};
