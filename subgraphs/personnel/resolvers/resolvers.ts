import type { Resolvers } from '../generated/types.ts';
import { AdvisedRequirementConnection } from './AdvisedRequirementConnection.ts';
import { AdvisedRequirementEdge } from './AdvisedRequirementEdge.ts';
import { Billet } from './Billet.ts';
import { BilletGap } from './BilletGap.ts';
import { BilletLoan } from './BilletLoan.ts';
import { BilletVersion } from './BilletVersion.ts';
import { CapabilityRequirement } from './CapabilityRequirement.ts';
import { CourseIteration } from './CourseIteration.ts';
import { FillRate } from './FillRate.ts';
import { InstructorAssignment } from './InstructorAssignment.ts';
import { LineOfEffort } from './LineOfEffort.ts';
import { LinkedBilletConnection } from './LinkedBilletConnection.ts';
import { LinkedBilletEdge } from './LinkedBilletEdge.ts';
import { ManningDocument } from './ManningDocument.ts';
import { approveManningDocument } from './Mutation/approveManningDocument.ts';
import { assignInstructor } from './Mutation/assignInstructor.ts';
import { confirmArrival } from './Mutation/confirmArrival.ts';
import { confirmDeparture } from './Mutation/confirmDeparture.ts';
import { curtailTour } from './Mutation/curtailTour.ts';
import { draftManningDocument } from './Mutation/draftManningDocument.ts';
import { linkBillet } from './Mutation/linkBillet.ts';
import { loanBillet } from './Mutation/loanBillet.ts';
import { proposeTour } from './Mutation/proposeTour.ts';
import { registerStaffMember } from './Mutation/registerStaffMember.ts';
import { removeInstructor } from './Mutation/removeInstructor.ts';
import { reviseStaffMember } from './Mutation/reviseStaffMember.ts';
import { setBilletLabel } from './Mutation/setBilletLabel.ts';
import { setBilletLoanLabel } from './Mutation/setBilletLoanLabel.ts';
import { setInstructorAssignmentLabel } from './Mutation/setInstructorAssignmentLabel.ts';
import { setManningDocumentLabel } from './Mutation/setManningDocumentLabel.ts';
import { setRequirementWaiverLabel } from './Mutation/setRequirementWaiverLabel.ts';
import { setStaffMemberLabel } from './Mutation/setStaffMemberLabel.ts';
import { setTourLabel } from './Mutation/setTourLabel.ts';
import { unlinkBillet } from './Mutation/unlinkBillet.ts';
import { waiveRequirement } from './Mutation/waiveRequirement.ts';
import { Nation } from './Nation.ts';
import { billet } from './Query/billet.ts';
import { billetLoan } from './Query/billetLoan.ts';
import { billets } from './Query/billets.ts';
import { gapForecast } from './Query/gapForecast.ts';
import { instructorAssignment } from './Query/instructorAssignment.ts';
import { manningDocument } from './Query/manningDocument.ts';
import { manningDocuments } from './Query/manningDocuments.ts';
import { requirementWaiver } from './Query/requirementWaiver.ts';
import { staffMember } from './Query/staffMember.ts';
import { staffMembers } from './Query/staffMembers.ts';
import { tour } from './Query/tour.ts';
import { tours } from './Query/tours.ts';
import { RequirementWaiver } from './RequirementWaiver.ts';
import { StaffMember } from './StaffMember.ts';
import { Tour } from './Tour.ts';

export const resolvers: Resolvers = {
  Query: {
    billet,
    billetLoan,
    billets,
    gapForecast,
    instructorAssignment,
    manningDocument,
    manningDocuments,
    requirementWaiver,
    staffMember,
    staffMembers,
    tour,
    tours,
  },
  Mutation: {
    approveManningDocument,
    assignInstructor,
    confirmArrival,
    confirmDeparture,
    curtailTour,
    draftManningDocument,
    linkBillet,
    loanBillet,
    proposeTour,
    registerStaffMember,
    removeInstructor,
    reviseStaffMember,
    setBilletLabel,
    setBilletLoanLabel,
    setInstructorAssignmentLabel,
    setManningDocumentLabel,
    setRequirementWaiverLabel,
    setStaffMemberLabel,
    setTourLabel,
    unlinkBillet,
    waiveRequirement,
  },
  AdvisedRequirementConnection,
  AdvisedRequirementEdge,
  Billet,
  BilletGap,
  BilletLoan,
  BilletVersion,
  CapabilityRequirement,
  CourseIteration,
  FillRate,
  InstructorAssignment,
  LineOfEffort,
  LinkedBilletConnection,
  LinkedBilletEdge,
  ManningDocument,
  Nation,
  RequirementWaiver,
  StaffMember,
  Tour,
};
