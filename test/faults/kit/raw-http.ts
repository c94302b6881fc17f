import { connect, type Socket } from 'node:net';

/** Where something listens: as a process of ours says it, `http://…` or `unix:…`. */
export type Place = string;

export const connectTo = (place: Place): Socket => {
  const url = new URL(place);
  return url.protocol === 'unix:' ? connect(url.pathname) : connect(Number(url.port), url.hostname);
};

/** What became of bytes that were sent: what was answered, how many were taken, and whether the other side hung up. */
export type Outcome = { readonly answer: string; readonly sent: number; readonly closed: boolean };

export type Sending = {
  /** Sent one after the other, as fast as they are taken, or so many milliseconds apart. */
  readonly chunks: Iterable<string | Buffer>;
  readonly pause?: number;
  /** Hangs up once what was answered is enough. */
  readonly until?: (answer: string) => boolean;
  /** How long an answer or the end is waited for, after which this side hangs up. */
  readonly patience?: number;
};

/** The heads of the answers that came. */
export const statusesOf = (answer: string): readonly number[] => [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

/** Writes bytes as they are, however wrong, and reads what comes until the other side hangs up or patience ends. */
export const sendRaw = (place: Place, { chunks, pause, until, patience = 1_500 }: Sending): Promise<Outcome> =>
  new Promise((resolve) => {
    const socket = connectTo(place);
    const iterator = chunks[Symbol.iterator]();
    let [answer, sent, closed] = ['', 0, true];
    const timer = setTimeout(() => {
      closed = false;
      socket.destroy();
    }, patience);
    const next = (): void => {
      if (socket.destroyed) return;
      const { value, done } = iterator.next();
      if (done === true) return;
      socket.write(value, () => {
        sent += value.length;
        if (pause === undefined) setImmediate(next);
        else setTimeout(next, pause);
      });
    };
    socket.setEncoding('latin1');
    socket.on('connect', next);
    socket.on('data', (chunk: string) => {
      answer += chunk;
      if (until?.(answer) === true) socket.destroy();
    });
    socket.on('error', () => undefined); // it was reset: what came before counts
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ answer, sent, closed });
    });
  });

/** True when so many whole answers came. */
export const answers =
  (count: number) =>
  (text: string): boolean => {
    let rest = text;
    for (let index = 0; index < count; index += 1) {
      const body = rest.indexOf('\r\n\r\n') + 4;
      const [, length] = /content-length: (\d+)/i.exec(rest.slice(0, body)) ?? [];
      if (body < 4 || length === undefined || rest.length < body + Number(length)) return false;
      rest = rest.slice(body + Number(length));
    }
    return true;
  };

export const endlessly = function* (chunk: string): Generator<string> {
  while (true) yield chunk;
};

export const headOf = (line: string, headers: Readonly<Record<string, string>>): string =>
  `${line}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
