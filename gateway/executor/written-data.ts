import type { Data } from './data.ts';

/** Data of an answer as JSON: written once, by the shape, and passed through Apollo Server as they are. */
class WrittenData {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

export const writtenData = (json: string): Data => new WrittenData(json) as unknown as Data;

/** The data as an object; null where they are. */
export const readData = (data: Data): Data | null => (data instanceof WrittenData ? (JSON.parse(data.json) as Data | null) : data);

/** The text of an answer, in the order of the specification: what is wrong first. */
export const writeAnswer = ({ errors, data, extensions }: { readonly errors?: unknown; readonly data?: unknown; readonly extensions?: unknown }): string => {
  const parts = [
    ...(errors === undefined ? [] : [`"errors":${JSON.stringify(errors)}`]),
    ...(data === undefined ? [] : [`"data":${data instanceof WrittenData ? data.json : JSON.stringify(data)}`]),
    ...(extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`]),
  ];
  return `{${parts.join(',')}}\n`;
};
