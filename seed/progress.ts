/** Where a load says how far it is. */
export type Progress = {
  /** @param share of the whole, from 0 to 1 */
  readonly at: (share: number, says: string) => void;
  readonly end: () => void;
};

type Out = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

const WIDTH = 30;
const SAYS = 48;

const barOf = (share: number, seconds: number, says: string): string => {
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} % ${String(seconds).padStart(4)} s  ${says.slice(0, SAYS).padEnd(SAYS)}`;
};

// Where nobody watches, a line for each so many percent and for each other thing.
const STEP = 0.05;

/** A bar on a terminal; elsewhere a line now and then. */
export const progressOn = (out: Out): Progress => {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  let last = '';
  let next = 0;
  if (out.isTTY === true) {
    return { at: (share, says) => void out.write(`\r${barOf(share, seconds(), says)}`), end: () => void out.write(`\r${barOf(1, seconds(), 'done')}\n`) };
  }
  return {
    at: (share, says) => {
      if (says === last && share < next) return;
      last = says;
      next = share + STEP;
      out.write(`${String(Math.floor(share * 100)).padStart(3)} % ${String(seconds()).padStart(4)} s  ${says}\n`);
    },
    end: () => void out.write(`100 % ${String(seconds()).padStart(4)} s  done\n`),
  };
};
