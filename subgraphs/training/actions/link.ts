import type { Database } from '#kernel/database/run.ts';
import { notFound, type Problem, problem, type Refusal, refuse } from '#kernel/problem.ts';
import { insertLink, type LinkOwner, type Owner, removeLink, type TargetKind } from '../store/link.ts';
import { listLineOfEffortCodes, listObjectiveIds, listOrganizationIds, listRequirementIds } from '../store/link-target.ts';

type Done = { readonly ok: true } | Refusal;
type Target = { readonly path: string; readonly kind: TargetKind; readonly key: string };

/** The key as it is stored, where the viewer may see what it names (FD-02). */
const seen = async (db: Database, kind: TargetKind, key: string): Promise<string | null> => {
  if (kind === 'lineOfEffort') return (await listLineOfEffortCodes(db, [key]))[0]?.code ?? null;
  const list = { objective: listObjectiveIds, requirement: listRequirementIds, organization: listOrganizationIds }[kind];
  return (await list(db, [key]))[0]?.id ?? null;
};

/** Links a program or an iteration to something that the viewer may see. */
export const link = async (db: Database, owner: Owner, row: LinkOwner, { path, kind, key }: Target): Promise<Done> => {
  const target = await seen(db, kind, key);
  if (target === null) return notFound(path);
  return (await insertLink(db, owner, kind, row, target)) ? { ok: true } : refuse('BAD_VALUE', [path], 'must be one that it is not linked to yet');
};

/** Takes a link back: one to what is hidden now stays, since the viewer knows nothing of it. */
export const unlink = async (db: Database, owner: Owner, ownerId: string, { path, kind, key }: Target): Promise<Done> => {
  const target = await seen(db, kind, key);
  return target !== null && (await removeLink(db, owner, kind, ownerId, target)) ? { ok: true } : notFound(path);
};

/** Links a new program or iteration to lines of effort. */
export const linkLinesOfEffort = async (db: Database, owner: Owner, row: LinkOwner, codes: readonly string[]): Promise<Done> => {
  const known = new Set((await listLineOfEffortCodes(db, codes)).map(({ code }) => code));
  const problems = codes.flatMap((code, index): readonly Problem[] =>
    known.has(code) ? [] : [problem('NOT_FOUND', ['linesOfEffort', String(index)], 'must be the code of a line of effort')],
  );
  if (problems.length > 0) return { ok: false, problems };
  for (const code of codes) await insertLink(db, owner, 'lineOfEffort', row, code);
  return { ok: true };
};
