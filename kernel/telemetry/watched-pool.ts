import type { Lease, Pool } from '../database/connect.ts';
import type { SubgraphMetrics } from './metrics.ts';

/** A pool whose leases, and whoever waits for one, are counted. */
export const watchedPool = (pool: Pool, metrics: SubgraphMetrics): Pool => ({
  get sql() {
    return pool.sql;
  },
  end: () => pool.end(),
  lease: async () => {
    const ended = metrics.leaseAsked();
    let lease: Lease;
    try {
      lease = await pool.lease();
    } catch (error) {
      ended(false);
      throw error;
    }
    ended(true);
    return {
      ...lease,
      release: () => {
        metrics.leaseReleased();
        lease.release();
      },
    };
  },
});
