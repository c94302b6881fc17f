import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockSeen } from '#kernel/label/cascade.ts';
import { checked, conflict, notFound, refuse } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { SaveOrganizationInput } from '../generated/types.ts';
import { canSaveOrganization } from '../policy.ts';
import { listNationsByCode } from '../store/nation.ts';
import { findOrganization, insertOrganization, updateOrganization } from '../store/organization.ts';
import { labelledElsewhere, needsVersion, onlyOriginator, onlyRaisers } from './refusals.ts';

const form = z.object({
  name: text(200),
  acronym: text(20).nullable().default(null),
  kind: z.enum(['DONOR_AGENCY', 'IMPLEMENTER', 'BENEFICIARY_INSTITUTION', 'COORDINATION_BODY', 'TRAINING_PROVIDER']),
  type: z.string().regex(/^\d{2}$/, 'must be an IATI OrganisationType code of two digits, such as 10'),
  nation: z.string(),
  iatiOrgId: z
    .string()
    .regex(/^[A-Z]{2,3}-[A-Z0-9]{2,10}-[A-Za-z0-9._-]{1,60}$/, 'must be a registration agency and a local id, such as CA-GOV-EXAMPLE')
    .nullable()
    .default(null),
  notional: z.boolean(),
});

const add = async (db: Database, viewer: Viewer, input: SaveOrganizationInput, values: z.output<typeof form>): Promise<Decision> => {
  const label = await labelNew(db, { viewer, entityType: 'Organization', wanted: input.label });
  if (!label.ok) return label;
  const id = await insertOrganization(db, { ...values, labelId: label.labelId, originator: label.originator });
  return { ok: true, change: { action: 'create', entityType: 'Organization', entityId: id, labelAfter: label.labelId, rules: ['IS-02'], detail: values } };
};

const change = async (db: Database, viewer: Viewer, input: SaveOrganizationInput, id: string, values: z.output<typeof form>): Promise<Decision> => {
  if (input.expectedVersion == null) return needsVersion('an organization');
  if (input.label != null) return labelledElsewhere('an organization', 'setOrganizationLabel');
  const before = await lockSeen(db, id, 'exclusive', findOrganization);
  if (before === null) return notFound('id');
  if (before.originator !== viewer.nation) return onlyOriginator('an organization');
  if (!(await updateOrganization(db, id, input.expectedVersion, values))) return conflict();
  const { labelId } = before;
  return {
    ok: true,
    change: { action: 'change', entityType: 'Organization', entityId: before.id, labelBefore: labelId, labelAfter: labelId, detail: { before, after: values } },
  };
};

/** Adds an organization, or changes one of the viewer's nation. */
export const saveOrganization = async (desk: Desk, input: SaveOrganizationInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canSaveOrganization(viewer)) return onlyRaisers('Saving an organization');
  const values = checked(form, input);
  if (!values.ok) return values;
  return act(desk, { field: 'saveOrganization', input }, async (db) => {
    if ((await listNationsByCode(db, [values.value.nation])).length === 0)
      return refuse('BAD_VALUE', ['nation'], 'must be the code of a nation in `nations`, such as CAN');
    return input.id == null ? add(db, viewer, input, values.value) : change(db, viewer, input, input.id, values.value);
  });
};
