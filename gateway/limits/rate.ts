import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Environment } from '#kernel/env.ts';

export type RateLimits = Pick<Environment, 'RATE_PER_SECOND' | 'RATE_BURST' | 'COST_PER_MINUTE'>;

/** Seconds after which to ask again, or nothing when the request may pass. */
type Take = (key: string, points: number) => Promise<number | undefined>;

export type RateGuard = {
  /** One bucket for each person or service account. */
  readonly takeRequest: (actor: string) => Promise<number | undefined>;
  /** One bucket for each nation: none can starve or watch another. */
  readonly takeCost: (nation: string, cost: number) => Promise<number | undefined>;
};

const takeFrom =
  (limiter: RateLimiterMemory): Take =>
  async (key, points) => {
    try {
      await limiter.consume(key, points);
      return undefined;
    } catch (rejected) {
      // The library rejects with its state when a bucket is empty, with an Error when it is broken.
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      // What was refused was not done: it is not charged, so that something smaller may still pass.
      await limiter.reward(key, points);
      return Math.max(1, Math.ceil(rejected.msBeforeNext / 1_000));
    }
  };

/** Request rate and cost budget, in memory. A window holds RATE_BURST requests and is as long as RATE_PER_SECOND allows for them. */
export const createRateGuard = (limits: RateLimits): RateGuard => {
  const window = Math.max(1, Math.ceil(limits.RATE_BURST / limits.RATE_PER_SECOND));
  const requests = takeFrom(new RateLimiterMemory({ points: Math.max(limits.RATE_BURST, limits.RATE_PER_SECOND), duration: window }));
  const cost = takeFrom(new RateLimiterMemory({ points: limits.COST_PER_MINUTE, duration: 60 }));
  return { takeRequest: (actor) => requests(actor, 1), takeCost: cost };
};
