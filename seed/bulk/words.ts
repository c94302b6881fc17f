import { issuerNations } from '#kernel/viewer.ts';
import { contributors } from '../notional.ts';
import type { Plan } from './stage.ts';

/** How many different circles of "a few" nations each originator releases to. */
export const CIRCLES = 4;

const quoted = (items: readonly string[]): string => `array[${items.map((item) => `'${item}'`).join(', ')}]::text[]`;

/** The nine that give, as an array of SQL. */
export const nationArray = quoted(contributors);

/** What the statements of a load share: ids, choices and days that follow from the seed. */
export const words = ({ seed, day }: Plan): readonly string[] => [
  // Version 8 of RFC 9562: free to be made of whatever is wanted.
  `create function pg_temp.id_of(kind text, n bigint) returns uuid language sql immutable as
    $$ select overlay(overlay(md5('${seed} ' || kind || ' ' || n) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid $$`,
  `create function pg_temp.any_of(kind text, n bigint, most bigint) returns int language sql immutable as
    $$ select ((hashtextextended(kind || ' ' || n, ${seed}) & 9007199254740991) % most)::int $$`,
  `create function pg_temp.day(days bigint) returns date language sql immutable as $$ select date '${day}' + days::int $$`,
  `create function pg_temp.at(day date) returns timestamptz language sql immutable as $$ select (day + time '12:00') at time zone 'UTC' $$`,
  // A third for the coalition, a third for a few, a third for the nation alone.
  `create function pg_temp.scope_of(kind text, n bigint) returns text language sql immutable as
    $$ select case pg_temp.any_of(kind, n, 3) when 0 then 'coalition' when 1 then 'few' || pg_temp.any_of(kind || ' circle', n, ${CIRCLES}) else 'own' end $$`,
  'create temp table seed_label (nation text collate "C", scope text collate "C", id bigint not null, primary key (nation, scope))',
];

const everyone: readonly string[] = issuerNations;

type Wanted = { readonly scope: string; readonly releasableTo: readonly string[]; readonly groups: readonly string[]; readonly handling: readonly string[] };

const circle = (nation: string, variant: number): readonly string[] => {
  const others = everyone.filter((other) => other !== nation);
  const place = everyone.indexOf(nation);
  return [others[(place + variant) % others.length] ?? '', others[(place + 2 * variant + 3) % others.length] ?? ''];
};

/** Every label that a nation's rows have: open, for a few, its own; the same for people; and for what vetting takes, one for each other nation. */
const wantedBy = (nation: string): readonly Wanted[] => {
  const circles = Array.from({ length: CIRCLES }, (_, variant) => ({ scope: `few${variant}`, releasableTo: circle(nation, variant), groups: [] }));
  const open: readonly Omit<Wanted, 'handling'>[] = [
    { scope: 'coalition', releasableTo: [], groups: ['COALITION'] },
    ...circles,
    { scope: 'own', releasableTo: [], groups: [] },
    // What another nation must act on is released to it, and to nobody else.
    ...issuerNations.filter((other) => other !== nation).map((other) => ({ scope: `to ${other}`, releasableTo: [other], groups: [] })),
  ];
  const gated = (gate: string, scopes: RegExp) =>
    open.filter(({ scope }) => scopes.test(scope)).map((label) => ({ ...label, scope: `${gate} ${label.scope}`, handling: [gate] }));
  // One circle asks to be left out of totals over records, so that loads have such lines too (AG-06).
  const plain = open.map((label) => ({ ...label, handling: label.scope === `few${CIRCLES - 1}` ? ['NO_AGGREGATE'] : [] }));
  return [...plain, ...gated('PERSONAL', /^(few|own)/), ...gated('VETTING', /^(own|to)/)];
};

/** Finds or makes the labels of a nation, in its name. */
export const labelsOf = (nation: string): string =>
  `insert into seed_label select '${nation}', w.scope, coalition.label_for(w.nations, w.groups, 'COALITION_UNCLASSIFIED', w.handling) from (values ${wantedBy(
    nation,
  )
    .map(({ scope, releasableTo, groups, handling }) => `('${scope}', ${quoted(releasableTo)}, ${quoted(groups)}, ${quoted(handling)})`)
    .join(', ')}) as w (scope, nations, groups, handling)`;

/** A number of batches of about this many rows each, as ranges of a counter from 0. */
export const ranges = (total: number, most: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(total / most) }, (_, index) => ({ from: index * most, to: Math.min(total, (index + 1) * most) - 1 }));
