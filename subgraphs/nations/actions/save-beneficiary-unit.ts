import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockSeen } from '#kernel/label/cascade.ts';
import { listLabelsById } from '#kernel/label/store.ts';
import { checked, conflict, notFound, refuse } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { SaveBeneficiaryUnitInput } from '../generated/types.ts';
import { canSaveOrganization } from '../policy.ts';
import { findBeneficiaryUnit, insertBeneficiaryUnit, updateBeneficiaryUnit } from '../store/beneficiary-unit.ts';
import { findOrganization } from '../store/organization.ts';
import { labelledElsewhere, needsVersion, onlyOriginator, onlyRaisers } from './refusals.ts';

const form = z.object({
  name: text(60),
  level: z.enum(['INSTITUTION', 'DIRECTORATE', 'UNIT']),
  notional: z.boolean(),
});

type Values = z.output<typeof form>;

const add = async (db: Database, viewer: Viewer, input: SaveBeneficiaryUnitInput, values: Values): Promise<Decision> => {
  const organization = await lockSeen(db, input.organizationId, 'shared', findOrganization);
  if (organization === null) return notFound('organizationId');
  if (organization.kind !== 'BENEFICIARY_INSTITUTION')
    return refuse('BAD_VALUE', ['organizationId'], 'must be an organization of kind BENEFICIARY_INSTITUTION');
  const [parent] = organization.originator === viewer.nation ? await listLabelsById(db, [organization.labelId]) : [];
  const label = await labelNew(db, { viewer, entityType: 'BeneficiaryUnit', wanted: input.label, parent });
  if (!label.ok) return label;
  const id = await insertBeneficiaryUnit(db, { ...values, organizationId: organization.id, labelId: label.labelId, originator: label.originator });
  return {
    ok: true,
    change: {
      action: 'create',
      entityType: 'BeneficiaryUnit',
      entityId: id,
      labelAfter: label.labelId,
      rules: ['IS-02', 'IS-05'],
      detail: { ...values, organizationId: organization.id },
    },
  };
};

const change = async (db: Database, viewer: Viewer, input: SaveBeneficiaryUnitInput, values: Values, id: string): Promise<Decision> => {
  if (input.expectedVersion == null) return needsVersion('a beneficiary unit');
  if (input.label != null) return labelledElsewhere('a beneficiary unit', 'setBeneficiaryUnitLabel');
  const before = await findBeneficiaryUnit(db, id);
  if (before === null) return notFound('id');
  if (before.originator !== viewer.nation) return onlyOriginator('a beneficiary unit');
  if (before.organizationId !== input.organizationId.toLowerCase())
    return refuse('BAD_VALUE', ['organizationId'], 'must be the organization of the unit: a unit stays in its organization');
  if (!(await updateBeneficiaryUnit(db, id, input.expectedVersion, values))) return conflict();
  const { labelId } = before;
  return {
    ok: true,
    change: {
      action: 'change',
      entityType: 'BeneficiaryUnit',
      entityId: before.id,
      labelBefore: labelId,
      labelAfter: labelId,
      detail: { before, after: values },
    },
  };
};

/** Adds a beneficiary unit to an organization, or changes one of the viewer's nation. */
export const saveBeneficiaryUnit = async (desk: Desk, input: SaveBeneficiaryUnitInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canSaveOrganization(viewer)) return onlyRaisers('Saving a beneficiary unit');
  const values = checked(form, input);
  if (!values.ok) return values;
  return act(desk, { field: 'saveBeneficiaryUnit', input }, (db) =>
    input.id == null ? add(db, viewer, input, values.value) : change(db, viewer, input, values.value, input.id),
  );
};
