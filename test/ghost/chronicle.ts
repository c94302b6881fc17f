import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import type postgres from 'postgres';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import type { Role } from '#kernel/viewer.ts';
import { viewer } from '../kit/graph.ts';
import { closingSteps, decisionSteps, type Label, type Made, planSteps, type Step, staffSteps, stepsOf, type Teller } from './story.ts';
import { waiverSteps } from './story-personnel.ts';
import { labelledTables } from './tables.ts';

// The base of both worlds: rows of several nations, made by real mutations, some released to the observers.

export const writers: readonly Role[] = ['SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'RELEASE_OFFICER', 'PERSONNEL_OFFICER', 'VETTING_LIAISON'];

/** The version of a row that an update must name; 1 where there is no such row. */
export const versionOf = async (admin: postgres.Sql, id: string): Promise<number> => {
  const versioned = labelledTables.filter(({ columns }) => columns.includes('version'));
  const [row] = await admin.unsafe(versioned.map(({ name }) => `select version from ${name} where id::text = $1`).join(' union all '), [id]);
  return Number(row?.version ?? 1);
};

/** The input of a step, with the key and the version that every mutation of its kind takes. */
export const inputOf = async (admin: postgres.Sql, { input, changes }: Step, made: Made, teller: Teller) => {
  const id = changes === undefined ? undefined : made[changes];
  return {
    idempotencyKey: randomUUID(),
    ...(id === undefined ? {} : { expectedVersion: await versionOf(admin, id) }),
    ...input(made, teller),
  };
};

export type Narrator = {
  /** Takes the steps one after the other. @throws Error where one is refused, or broken */
  readonly tell: (steps: readonly Step[], teller: Teller, made: Made) => Promise<Made>;
  /** The mutations that were accepted. */
  readonly accepted: ReadonlySet<string>;
};

export const openNarrator = (subgraphs: readonly OpenSubgraph[], admin: postgres.Sql): Narrator => {
  const accepted = new Set<string>();
  const take = async (step: Step, teller: Teller, made: Made): Promise<Made> => {
    const subgraph = subgraphs.find(({ schema }) => schema.getMutationType()?.getFields()[step.mutation] !== undefined);
    const field = subgraph?.schema.getMutationType()?.getFields()[step.mutation];
    if (subgraph === undefined || field === undefined) throw new Error(`no mutation ${step.mutation}: take it out of the story`);
    const payload = getNamedType(field.type);
    const entity = isObjectType(payload) ? Object.values(payload.getFields()).find(({ name }) => name !== 'problems') : undefined;
    const entityType = entity && getNamedType(entity.type);
    const keys = isObjectType(entityType) ? entityType.getFields() : {};
    const key = ['id', 'name', 'code', 'version'].find((name) => keys[name] !== undefined);
    const input = await inputOf(admin, step, made, teller);
    const { data, errors } = await subgraph.fetch({
      query: `mutation ($input: ${String(field.args[0]?.type)}) { answer: ${step.mutation}(input: $input) { entity: ${entity?.name} { ${key} } problems { code path message } } }`,
      variables: { input },
      viewer: step.by === undefined && teller.nation !== 'XCS' ? viewer(teller.nation, ...writers) : viewer('XCS', 'COORDINATOR'),
    });
    const { entity: row, problems } = (data?.answer ?? { problems: errors }) as { entity?: Record<string, unknown>; problems: readonly unknown[] };
    if (errors !== undefined || problems.length > 0 || row == null)
      throw new Error(
        `${teller.nation} was refused ${step.mutation}(${JSON.stringify(input)}): ${JSON.stringify(problems)} ${errors?.map((error) => error.originalError?.stack ?? error).join(' ')}`,
      );
    accepted.add(step.mutation);
    const now = step.makes === undefined ? made : { ...made, [step.makes]: String(row[key ?? '']) };
    const found = await Promise.all(Object.entries(step.finds?.(teller) ?? {}).map(async ([name, sql]) => [name, (await admin.unsafe(sql))[0]?.id] as const));
    return { ...now, ...Object.fromEntries(found) };
  };
  const tell: Narrator['tell'] = async (told, teller, made) => {
    let now = made;
    for (const step of told) now = await take(step, teller, now);
    return now;
  };
  return { tell, accepted };
};

/** A group that BGR is in and leaves; a hidden one exists in world B alone. */
export const LEFT_GROUP = 'LEFT-GROUP';
export const HIDDEN_GROUP = 'HIDDEN-GROUP';
export const ABSENT_GROUP = 'ABSENT-GROUP';

const everybody: Label = { groups: ['COALITION'] };

/** What the base holds for the observers: the nation's own story, and the staff's. */
export type Base = {
  readonly bgr: Made;
  readonly xcs: Made;
  /** The plan that everybody sees, its institution and its posts. */
  readonly shared: Made;
  /** Everything that was told, in its order: by whom, with which label. */
  readonly stories: readonly { readonly teller: Teller; readonly made: Made }[];
  readonly accepted: ReadonlySet<string>;
};

const join = (narrator: Narrator, group: string, nations: readonly string[], member: boolean) =>
  narrator.tell(
    nations.map((nation): Step => ({ mutation: 'setMembership', by: 'COORDINATOR', input: () => ({ group, nation, member }) })),
    { nation: 'XCS', label: {}, chapter: 0 },
    {},
  );

/**
 * Tells the stories of the base.
 * @param whole without it, what each nation keeps to itself is left out: for a test that hides rows of its own
 */
export const tellBase = async (subgraphs: readonly OpenSubgraph[], admin: postgres.Sql, whole = true): Promise<Base> => {
  const narrator = openNarrator(subgraphs, admin);
  const { tell, accepted } = narrator;
  const staff = (label: Label, chapter: number): Teller => ({ nation: 'XCS', label, chapter });
  await join(narrator, LEFT_GROUP, ['XCS', 'BGR', 'GBR', 'USA'], true);
  await tell(staffSteps, staff({}, 0), {});
  const shared = await tell(planSteps, staff(everybody, 1), {});
  await tell(planSteps, staff({ releasableTo: ['BGR'] }, 2), {});
  if (whole) await tell(planSteps, staff({}, 3), {});
  const stories: { readonly teller: Teller; readonly made: Made }[] = [];
  const story = async (nation: string, label: Label, chapter: number, decided = false): Promise<Made> => {
    const teller = { nation, label, chapter };
    const made = await tell(stepsOf(nation), teller, shared);
    stories.push({ teller, made });
    if (!decided) return made;
    await tell(decisionSteps, teller, made);
    return tell(closingSteps, teller, made);
  };
  const bulgaria = { nation: 'BGR', label: { releasableTo: ['XCS', 'CAN'] }, chapter: 1 };
  const bgr = await tell(waiverSteps, bulgaria, await story('BGR', bulgaria.label, bulgaria.chapter));
  if (whole) await story('BGR', {}, 2);
  await story('CAN', { releasableTo: ['BGR'] }, 1);
  if (whole) await story('CAN', {}, 2);
  await story('USA', everybody, 1, true);
  await story('USA', { groups: [LEFT_GROUP] }, 2, true);
  const xcs = await story('XCS', everybody, 1);
  await join(narrator, LEFT_GROUP, ['BGR'], false);
  return { bgr, xcs: { ...shared, ...xcs }, shared, stories, accepted };
};
