import type { Results } from './report.ts';

// Bars as SVG, of nothing but rectangles and texts, readable on light and dark pages.

type Bar = { readonly name: string; readonly value: number; readonly ours: boolean };
type Group = { readonly title: string; readonly bars: readonly Bar[] };

const WIDTH = 960;
const NAMES = 320;
const ROW = 22;
/** The room for the figure after the longest bar. */
const FIGURE = 90;

const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const barAt = ({ name, value, ours }: Bar, y: number, longest: number): string => {
  const width = (value / longest) * (WIDTH - NAMES - FIGURE);
  return `<text x="${NAMES - 8}" y="${y + 15}" text-anchor="end">${asText(name)}</text>
<rect x="${NAMES}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 6}" fill="${ours ? '#2f81f7' : '#8b949e'}"/>
<text x="${(NAMES + width + 6).toFixed(1)}" y="${y + 15}">${value} ms</text>`;
};

const heightOf = (groups: readonly Group[]): number => groups.reduce((sum, { bars }) => sum + (bars.length + 2) * ROW, 0);

const groupAt = ({ title, bars }: Group, y: number): string => {
  const longest = Math.max(...bars.map(({ value }) => value));
  return [`<text x="0" y="${y + 15}" font-weight="bold">${asText(title)}</text>`, ...bars.map((bar, n) => barAt(bar, y + (n + 1) * ROW, longest))].join('\n');
};

const draw = (groups: readonly Group[]): string => {
  const height = heightOf(groups);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" fill="#848d97"><title>CPU per operation of each contender</title>
${groups.map((group, n) => groupAt(group, heightOf(groups.slice(0, n)))).join('\n')}
</svg>
`;
};

const ours = new Set(['ours', "ours with Apollo's executor", 'all in one', 'over HTTP']);

const barsOf = (rows: readonly { readonly contender: string; readonly cpuMs: number }[]): readonly Bar[] =>
  rows.map(({ contender, cpuMs }) => ({ name: contender, value: cpuMs, ours: ours.has(contender) }));

/** What an operation needs of processor time, of each contender. */
export const chartOf = ({ gateways, product, limit }: Results): string =>
  draw([
    ...[...Map.groupBy(gateways, ({ load }) => load)].map(([load, rows]) => ({ title: `CPU per operation: gateway alone, ${load}`, bars: barsOf(rows) })),
    { title: 'CPU per operation: the product at M, without Postgres', bars: barsOf(product) },
    { title: 'CPU per operation: one question at M, Postgres counted in', bars: barsOf(limit) },
  ]);
