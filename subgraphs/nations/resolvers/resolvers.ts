import type { Resolvers } from '../generated/types.ts';
import { Me } from './Me.ts';
import { saveOrganization } from './Mutation/saveOrganization.ts';
import { setOrganizationLabel } from './Mutation/setOrganizationLabel.ts';
import { Nation } from './Nation.ts';
import { Organization } from './Organization.ts';
import { me } from './Query/me.ts';
import { nation } from './Query/nation.ts';
import { nations } from './Query/nations.ts';
import { organizations } from './Query/organizations.ts';

export const resolvers: Resolvers = {
  Query: { me, nation, nations, organizations },
  Mutation: { saveOrganization, setOrganizationLabel },
  Me,
  Nation,
  Organization,
};
