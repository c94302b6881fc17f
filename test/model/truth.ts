import { getNamedType, isObjectType } from 'graphql';
import type postgres from 'postgres';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import type { Role } from '#kernel/viewer.ts';
import { labelledTables } from '../ghost/tables.ts';
import { viewer } from '../kit/graph.ts';

// What is true, told from the rows alone by other means than the product's: who may see what, what is free, what remains.

export type RootList = { readonly subgraph: OpenSubgraph; readonly field: string; readonly table: string };

const snake = (name: string): string => name.replaceAll(/(?<!^)([A-Z])/g, '_$1').toLowerCase();

/** Every root list of a labelled type, and the table of its rows. */
export const rootLists = (subgraphs: readonly OpenSubgraph[]): readonly RootList[] =>
  subgraphs.flatMap((subgraph) =>
    Object.values(subgraph.schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
      const connection = getNamedType(field.type);
      const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
      const row = nodes && getNamedType(nodes.type);
      if (!isObjectType(row) || row.getFields().label === undefined) return [];
      const names = [snake(row.name), snake(row.name).replace(/^[a-z]+_/, '')].map((name) => `${subgraph.name}.${name}`);
      const table = names.find((name) => labelledTables.some((labelled) => labelled.name === name));
      if (table === undefined) throw new Error(`${row.name} has no labelled table`);
      return [{ subgraph, field: field.name, table }];
    }),
  );

/** True of a label `l` that is released to the nation $1, whatever its handling. */
export const RELEASED = `(l.originator = $1 or $1 = any (l.releasable_to)
  or exists (select from coalition.membership m where m.nation = $1 and m.group_name = any (l.groups) and m.left_at is null))`;

/** The ids that a viewer may see, by the rows of label and membership. */
export const visibleIds = async (admin: postgres.Sql, table: string, nation: string, roles: readonly Role[]): Promise<readonly string[]> => {
  const rows = await admin.unsafe<{ id: string }[]>(
    `select t.id::text from ${table} t join coalition.label l on l.id = t.label_id
     where ${RELEASED}
       and ($2 or not 'PERSONAL' = any (l.handling)) and ($3 or not 'VETTING' = any (l.handling)) order by 1`,
    [nation, roles.includes('PERSONNEL_OFFICER'), roles.includes('VETTING_LIAISON')],
  );
  return rows.map(({ id }) => id);
};

/** What a viewer gets from a root list, read to its end, and the count that the first page gives. */
export const listed = async (
  { subgraph, field }: RootList,
  nation: string,
  roles: readonly Role[],
): Promise<{ readonly ids: readonly string[]; readonly totalCount: number }> => {
  const query = `query ($after: String) { list: ${field}(first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  type List = { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const ids: string[] = [];
  let totalCount = 0;
  for (let after: string | null = null, first = true; ; first = false) {
    const { data, errors } = await subgraph.fetch({ query, viewer: viewer(nation, ...roles), variables: { after } });
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    const { list } = data as { list: List };
    ids.push(...list.nodes.map(({ id }) => id));
    if (first) totalCount = list.totalCount;
    if (!list.pageInfo.hasNextPage) return { ids: ids.sort(), totalCount };
    after = list.pageInfo.endCursor;
  }
};

/** What remains of each iteration, counted seat by seat. */
export const seatsLeft = async (admin: postgres.Sql): Promise<ReadonlyMap<string, number>> => {
  const rows = await admin<{ id: string; left: number }[]>`
    select i.id::text, (i.capacity - coalesce((select sum(a.seats + a.reserve) from training.seat_allocation a where a.iteration_id = i.id), 0)
      - (select count(*) from training.enrollment e where e.iteration_id = i.id and e.state = 'ENROLLED' and e.allocation_id is null))::int as left
    from training.course_iteration i`;
  return new Map(rows.map(({ id, left }) => [id, left]));
};

/** The days from one to another on which nobody holds the billet, nor is expected to. */
export const emptyDays = async (admin: postgres.Sql, from: string, to: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await admin<{ id: string; days: number }[]>`
    select b.id::text, count(d)::int as days from personnel.billet b
    left join generate_series(${from}::date, ${to}::date, interval '1 day') as d on d between b.authorized_from and coalesce(b.authorized_to, 'infinity')
      and not exists (select from personnel.tour t where t.billet_id = b.id and t.state <> 'CANCELLED' and d between t.arrival and t.departure)
    group by b.id`;
  return new Map(rows.map(({ id, days }) => [id, days]));
};
