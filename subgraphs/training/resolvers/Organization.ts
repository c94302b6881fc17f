import type { OrganizationResolvers } from '../generated/types.ts';

export const Organization: Pick<OrganizationResolvers, '__resolveReference' | 'courses' | 'programs' | 'seatAllocations'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.organizationById.load(id),
  courses: ({ id }, args, { loaders }) => loaders.coursesOfProvider(args).load(id),
  programs: ({ id }, args, { loaders }) => loaders.programsOfOrganization(args).load(id),
  seatAllocations: ({ id }, args, { loaders }) => loaders.allocationsOfBody(args).load(id),
};
