import type { Database } from '../database/run.ts';
import { checked, type Refusal, refuse } from '../problem.ts';
import { hasRole, type Viewer } from '../viewer.ts';
import { type Gate, isWider, isWithin, type Label, type LabelDraft, labelDraft, narrowed, nationOnly } from './label.ts';
import { findLabelDefault, labelFor } from './store.ts';

/** The label of a new row, found or made. */
export type Labelled = { readonly ok: true; readonly labelId: string; readonly originator: string; readonly draft: LabelDraft };

/** May this viewer let more nations see a record of its own nation? (SECURITY.md 2.5) */
export const canRelease = (viewer: Viewer): boolean => hasRole(viewer, 'RELEASE_OFFICER', 'SNR', 'COORDINATOR');

/** Said to who would let more nations see a record and has no role for it. */
export const onlyReleasers = (): Refusal =>
  refuse('IDP-04', ['label'], 'Releasing a record to more takes the role RELEASE_OFFICER, SNR or COORDINATOR; narrowing does not.');

/** A label as a client sends it: GraphQL fills in what it leaves out. */
export type WantedLabel = { readonly [Part in keyof LabelDraft]?: LabelDraft[Part] };

export type LabelRequest = {
  readonly viewer: Viewer;
  readonly entityType: string;
  /** What the client asked for; nothing takes the nation's default. */
  readonly wanted: WantedLabel | null | undefined;
  /** The label of the record it belongs to, of the same originator. */
  readonly parent?: Label | undefined;
  /** The mark that every record of this type carries. */
  readonly gate?: Gate | undefined;
  /** The nation that must act on the record: the action itself releases it to them, by this rule. */
  readonly released?: { readonly nation: string; readonly rule: string } | undefined;
};

/** The last steps to any label: its form, its role, its parent; then the row in the label table. */
const settle = async (
  db: Database,
  viewer: Viewer,
  wanted: LabelDraft,
  { before, parent, gate }: { readonly before: LabelDraft; readonly parent: Label | undefined; readonly gate?: Gate | undefined },
): Promise<Labelled | Refusal> => {
  // The originator sees its record anyhow: naming it says nothing.
  const draft = checked(labelDraft(gate), { ...wanted, releasableTo: wanted.releasableTo.filter((nation) => nation !== viewer.nation) });
  if (!draft.ok) return { ok: false, problems: draft.problems.map((item) => ({ ...item, path: ['input', 'label', ...item.path.slice(1)] })) };
  if (isWider(draft.value, before) && !canRelease(viewer)) return onlyReleasers();
  if (parent !== undefined && !isWithin(draft.value, parent)) {
    return refuse('IS-05', ['label'], 'A record is released no wider than the one it belongs to: release that one first, or name fewer.');
  }
  const label = await labelFor(db, draft.value);
  return label.ok ? { ok: true, labelId: label.id, originator: viewer.nation, draft: draft.value } : label;
};

/**
 * Gives a new row its label: what was asked for, or the nation's default (IS-02); never wider than its parent's (IS-05),
 * and always released to the nation that must act on it.
 */
export const labelNew = async (db: Database, request: LabelRequest): Promise<Labelled | Refusal> => {
  const { viewer, entityType, wanted, parent, gate, released } = request;
  const must = released === undefined || released.nation === viewer.nation ? [] : [released.nation];
  if (wanted != null) {
    const missing = must.find((nation) => !wanted.releasableTo?.includes(nation));
    if (missing !== undefined) return refuse(released?.rule ?? 'BAD_VALUE', ['label', 'releasableTo'], `must name ${missing}, which has to act on it`);
    return settle(db, viewer, { ...nationOnly, ...wanted }, { before: { ...nationOnly, releasableTo: must }, parent, gate });
  }
  const usual = (await findLabelDefault(db, entityType)) ?? nationOnly;
  const fitting = parent === undefined ? usual : narrowed(usual, parent);
  const draft = { ...fitting, releasableTo: [...new Set([...fitting.releasableTo, ...must])] };
  return settle(db, viewer, draft, { before: draft, parent, gate });
};

/** Finds or makes the label that an existing row shall have, after the rules have agreed. */
export const relabel = async (
  db: Database,
  viewer: Viewer,
  request: { readonly before: Label; readonly wanted: WantedLabel; readonly parent?: Label | undefined; readonly gate?: Gate | undefined },
): Promise<Labelled | Refusal> => {
  const { before, wanted, parent, gate } = request;
  if (before.originator !== viewer.nation) return refuse('IS-09', ['id'], "Only the originator's nation changes a label.");
  return settle(db, viewer, { ...nationOnly, ...wanted }, { before, parent, gate });
};
