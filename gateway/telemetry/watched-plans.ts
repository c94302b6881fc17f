import type { GatewayConfig } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { trace } from '@opentelemetry/api';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';

/** Options of Apollo's gateway that tell whether a plan came from the cache: a plan that was taken before is a cached one. */
export const planWatch = ({ metrics, tracing }: Telemetry): Pick<GatewayConfig, 'experimental_didResolveQueryPlan'> => {
  if (metrics === undefined && tracing === undefined) return {};
  const taken = new WeakSet<QueryPlan>();
  return {
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      const source = taken.has(queryPlan) ? 'cache' : 'planner';
      taken.add(queryPlan);
      metrics?.planTaken(source);
      trace.getActiveSpan()?.setAttribute('plan.source', source);
    },
  };
};
