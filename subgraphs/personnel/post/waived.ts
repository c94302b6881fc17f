import type { RequirementWaiverRow } from '../store/waiver.ts';
import type { Deficit } from './deficits.ts';

/** Until when each deficit is waived, by the latest of the waivers that the viewer may see. */
export const withWaivers = (deficits: readonly Deficit[], waivers: readonly RequirementWaiverRow[]) =>
  deficits.map(({ kind, required }) => ({
    kind,
    required,
    waivedUntil: waivers.findLast((waiver) => waiver.kind === kind)?.expiresOn ?? null,
  }));
