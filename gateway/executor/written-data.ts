import type { Data } from './data.ts';

/** Data of an answer as JSON: written once, by the shape, and passed through Apollo Server as they are. */
export class WrittenData {
  readonly json: string;
  #text: string | undefined;
  #bytes: Buffer | undefined;

  constructor(json: string) {
    this.json = json;
  }

  /** Data as they are, or written now. */
  static of(data: unknown): WrittenData {
    return data instanceof WrittenData ? data : new WrittenData(JSON.stringify(data));
  }

  /** The text of an answer that has nothing but these data. */
  get text(): string {
    this.#text ??= `{"data":${this.json}}\n`;
    return this.#text;
  }

  /** The same as it is sent: once for all who share it. */
  get bytes(): Buffer {
    this.#bytes ??= Buffer.from(this.text);
    return this.#bytes;
  }
}

/** Written data where Apollo Server expects data. */
export const asData = (written: WrittenData): Data => written as unknown as Data;

export const writtenData = (json: string): Data => asData(new WrittenData(json));

/** The data as an object; null where they are. */
export const readData = (data: Data): Data | null => (data instanceof WrittenData ? (JSON.parse(data.json) as Data | null) : data);

/** The text of an answer, in the order of the specification: what is wrong first. */
export const writeAnswer = ({ errors, data, extensions }: { readonly errors?: unknown; readonly data?: unknown; readonly extensions?: unknown }): string => {
  if (errors === undefined && extensions === undefined && data instanceof WrittenData) return data.text;
  const parts = [
    ...(errors === undefined ? [] : [`"errors":${JSON.stringify(errors)}`]),
    ...(data === undefined ? [] : [`"data":${data instanceof WrittenData ? data.json : JSON.stringify(data)}`]),
    ...(extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`]),
  ];
  return `{${parts.join(',')}}\n`;
};
