/**
 * Gathers what is asked for one request in one turn of the event loop, in which the executor starts a step's fetches. Requests
 * are told apart by their context: what two of them ask is never together.
 */
export const inOneTurn = <Request extends object, Item>(
  answer: (request: Request, items: readonly Item[]) => void,
): ((request: Request, item: Item) => void) => {
  const turns = new WeakMap<Request, Item[]>();
  return (request, item) => {
    const turn = turns.get(request);
    if (turn !== undefined) {
      turn.push(item);
      return;
    }
    const items = [item];
    turns.set(request, items);
    setImmediate(() => {
      turns.delete(request);
      answer(request, items);
    });
  };
};
