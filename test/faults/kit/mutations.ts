import type { Ask } from '../../e2e/kit/client.ts';

/** How a mutation ended. */
export type Ended =
  | { readonly kind: 'done'; readonly row: { readonly id: string; readonly version?: number } }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  | { readonly kind: 'unanswered'; readonly why: string };

/** Sends a mutation, whatever becomes of it. */
export const send = async (ask: Ask, field: string, entity: string, input: Readonly<Record<string, unknown>>): Promise<Ended> => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const selection = entity === 'requirement' ? 'id version' : 'id';
  try {
    const { body, text } = await ask(`mutation($input: ${type}!) { payload: ${field}(input: $input) { row: ${entity} { ${selection} } problems { code } } }`, {
      input,
    });
    const payload = body.data?.payload as { row: { id: string; version?: number } | null; problems: readonly { code: string }[] } | null | undefined;
    if (payload?.row != null) return { kind: 'done', row: payload.row };
    if (payload != null) return { kind: 'refused', codes: payload.problems.map(({ code }) => code) };
    return { kind: 'unanswered', why: body.errors?.map(({ extensions }) => String(extensions.code)).join() ?? text };
  } catch (error) {
    return { kind: 'unanswered', why: (error as Error).name };
  }
};

/** What a requirement says, but for its reference. */
export const requirement = { title: 'A course', type: 'TRAINING', quantity: '1', unit: 'courses', priority: 2, needBy: '2031-01-01', lineOfEffort: 'LOE-HR' };

/** Takes work off a list with so many at once. */
export const drained = async <Item>(items: Iterable<Item>, atOnce: number, work: (item: Item) => Promise<void>): Promise<void> => {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
