// Contenders are measured in turn, round after round, so that what else the machine does falls on all of them.

export type Rounds = {
  readonly count: number;
  /** For how long each is measured in a round. */
  readonly seconds: number;
  /** Told after each measurement. */
  readonly saw: (what: string, figure: string) => void;
};

export type Row<Figures> = Figures & { readonly contender: string; readonly spread: number };

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** The median of each figure over the rounds, and how far apart the rounds lie in the figure that counts. */
const summaryOf = <Figures extends object>(rounds: readonly Figures[], counts: keyof Figures): Figures & { readonly spread: number } => {
  const [first] = rounds;
  if (first === undefined) throw new Error('nothing was measured');
  const names = Object.keys(first) as (keyof Figures & string)[];
  const medians = Object.fromEntries(names.map((name) => [name, Number(median(rounds.map((round) => Number(round[name]))).toPrecision(3))]));
  const figures = rounds.map((round) => Number(round[counts]));
  return { ...(medians as Figures), spread: Number(((Math.max(...figures) - Math.min(...figures)) / median(figures)).toPrecision(2)) };
};

/** @returns for each contender the medians of its rounds */
export const inTurn = async <Contender extends { readonly name: string }, Figures extends object>(
  { count, saw }: Rounds,
  { what, counts, unit }: { readonly what: string; readonly counts: keyof Figures; readonly unit: string },
  contenders: readonly Contender[],
  measure: (contender: Contender) => Promise<Figures>,
): Promise<readonly Row<Figures>[]> => {
  const measured = contenders.map((contender) => ({ contender, rounds: [] as Figures[] }));
  for (let round = 1; round <= count; round += 1)
    for (const { contender, rounds } of measured) {
      const figures = await measure(contender);
      rounds.push(figures);
      saw(`${round}/${count} ${what}: ${contender.name}`, `${Number(Number(figures[counts]).toPrecision(3))} ${unit}`);
    }
  return measured.map(({ contender, rounds }) => ({ contender: contender.name, ...summaryOf(rounds, counts) }));
};
