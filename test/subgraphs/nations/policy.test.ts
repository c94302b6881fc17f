import { expect, test } from 'vitest';
import { issuerNations, type Role, rolesOf } from '#kernel/viewer.ts';
import {
  canChangePlan,
  canMove,
  canRaiseRequirement,
  canReleaseRecord,
  canSaveOrganization,
  canSetDefaultLabel,
  canValidate,
  isCoordinator,
  type Move,
} from '../../../subgraphs/nations/policy.ts';
import { viewer } from '../../kit/graph.ts';

const states = ['DRAFT', 'SUBMITTED', 'VALIDATED', 'REJECTED', 'WITHDRAWN', 'CLOSED'] as const;

/** The roles, each alone, with which a viewer of the nation may. */
const rolesThat = (nation: string, may: (as: ReturnType<typeof viewer>) => boolean): readonly Role[] =>
  rolesOf(nation).filter((role) => may(viewer(nation, role)));

test('organizations and requirements are written with SNR, DONOR_FOCAL, TRAINING_FOCAL or COORDINATOR, in every nation (IDP-04)', () => {
  for (const nation of issuerNations) {
    const expected = nation === 'XCS' ? ['SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'COORDINATOR'] : ['SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL'];
    expect(rolesThat(nation, canSaveOrganization)).toEqual(expected);
    expect(rolesThat(nation, canRaiseRequirement)).toEqual(expected);
  }
});

test('only the coalition staff has a coordinator, whatever roles a viewer of a nation carries (IDP-04)', () => {
  for (const nation of issuerNations) {
    expect(rolesThat(nation, isCoordinator)).toEqual(nation === 'XCS' ? ['COORDINATOR'] : []);
    expect(isCoordinator(viewer(nation, 'COORDINATOR'))).toBe(nation === 'XCS');
  }
});

test('default labels are set with SNR, RELEASE_OFFICER or COORDINATOR (IS-02)', () => {
  expect(rolesThat('CAN', canSetDefaultLabel)).toEqual(['SNR', 'RELEASE_OFFICER']);
  expect(rolesThat('XCS', canSetDefaultLabel)).toEqual(['SNR', 'RELEASE_OFFICER', 'COORDINATOR']);
});

test("a record is released by its originator's release officer, SNR or coordinator alone (IS-09)", () => {
  expect(rolesThat('CAN', (as) => canReleaseRecord(as, { originator: 'CAN' }))).toEqual(['SNR', 'RELEASE_OFFICER']);
  expect(rolesThat('CAN', (as) => canReleaseRecord(as, { originator: 'USA' }))).toEqual([]);
  expect(rolesThat('XCS', (as) => canReleaseRecord(as, { originator: 'CAN' }))).toEqual([]);
});

test('a requirement moves only along its lifecycle (PN-19)', () => {
  const table: Record<Move, readonly string[]> = {
    revised: ['DRAFT'],
    submitted: ['DRAFT'],
    withdrawn: ['DRAFT', 'SUBMITTED'],
    decided: ['SUBMITTED'],
    closed: ['VALIDATED'],
  };
  for (const [move, from] of Object.entries(table)) expect(states.filter((state) => canMove(state, move as Move))).toEqual(from);
});

test('the coordinator decides on a requirement while it is SUBMITTED, and nobody else ever does (PN-13)', () => {
  for (const nation of issuerNations)
    for (const state of states)
      expect(rolesThat(nation, (as) => canValidate(as, { state }))).toEqual(nation === 'XCS' && state === 'SUBMITTED' ? ['COORDINATOR'] : []);
});

test('a plan changes while it is a DRAFT (PN-07)', () => {
  expect(canChangePlan({ state: 'DRAFT' })).toBe(true);
  expect(canChangePlan({ state: 'APPROVED' })).toBe(false);
});
