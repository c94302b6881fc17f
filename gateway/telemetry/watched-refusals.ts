import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import { TokenRefused, type VerifyToken } from '../identity/verify-token.ts';
import type { RateGuard } from '../limits/rate.ts';

/** Counts whom a rate or a budget keeps out: by limit, never by who it was. */
export const watchedRates = (rates: RateGuard, { metrics }: Telemetry): RateGuard => {
  if (metrics === undefined) return rates;
  const counted = (limit: 'rate' | 'budget', wait: number | undefined) => {
    if (wait !== undefined) metrics.limitReached(limit);
    return wait;
  };
  return {
    takeRequest: async (actor) => counted('rate', await rates.takeRequest(actor)),
    takeCost: async (nation, cost) => counted('budget', await rates.takeCost(nation, cost)),
  };
};

/** Counts tokens that are not taken, by class of reason. */
export const watchedVerifier = (verify: VerifyToken, { metrics }: Telemetry): VerifyToken => {
  if (metrics === undefined) return verify;
  return async (token) => {
    try {
      return await verify(token);
    } catch (error) {
      metrics.tokenRefused(error instanceof TokenRefused ? error.kind : 'broken');
      throw error;
    }
  };
};
