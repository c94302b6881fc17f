/** Dates as offsets from the day of the load, so that the demo never grows old before it is loaded. */
export type Days = {
  /** The date so many days after the day, or before it. */
  readonly at: (offset: number) => string;
  readonly year: () => number;
};

const DAY = 86_400_000;

export const daysFrom = (day: string): Days => {
  const start = Date.parse(`${day}T00:00:00Z`);
  return {
    at: (offset) => new Date(start + offset * DAY).toISOString().slice(0, 10),
    year: () => new Date(start).getUTCFullYear(),
  };
};
