import { connectedList, type ListArgs } from '#kernel/connected-list.ts';
import type { Context } from '#kernel/context.ts';
import type { Database } from '#kernel/database/run.ts';
import { loadByKey } from '#kernel/loader.ts';
import { listNations, listNationsByCode } from './store/nation.ts';
import { listOrganizationsById, type OrganizationFilter, organizationList } from './store/organization.ts';

export const createLoaders = (db: Database) => ({
  nations: () => listNations(db),
  nationByCode: loadByKey(
    (codes) => listNationsByCode(db, codes),
    (row) => row.code,
  ),
  organizations: (args: ListArgs<'NAME', OrganizationFilter>) => connectedList(db, organizationList, args),
  organizationById: loadByKey(
    (ids) => listOrganizationsById(db, ids),
    (row) => row.id,
  ),
});

export type NationsContext = Context<ReturnType<typeof createLoaders>>;
