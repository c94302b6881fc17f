import { gatewayLeaks } from './gateway-leaks.ts';
import { kernelLeaks } from './kernel-leaks.ts';
import { labelLeaks } from './label-leaks.ts';
import { peopleLeaks } from './people-leaks.ts';
import type { Leak } from './plant.ts';
import { subgraphLeaks } from './subgraph-leaks.ts';

// Leaks that somebody might plant by mistake. Each is a change of a few words; run.ts makes them one at a time in a copy
// of the house, and the tests named there must fail.

export const leaks: readonly Leak[] = [...kernelLeaks, ...labelLeaks, ...gatewayLeaks, ...subgraphLeaks, ...peopleLeaks];
