import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationError } from '../env.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from './metrics.ts';

export type MetricsServer = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

export type MetricsServerOptions = { readonly host: string; readonly port: number; readonly logger: Logger };

/** Milliseconds for a scrape to send its request. */
const REQUEST_TIMEOUT = 5_000;

/**
 * Serves GET /metrics on an address of its own, never on the one that clients reach: the page tells how busy everybody is.
 * @throws ConfigurationError when it cannot listen there
 */
export const serveMetrics = async (metrics: Metrics, { host, port, logger }: MetricsServerOptions): Promise<MetricsServer> => {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT }, (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path !== '/metrics') return response.writeHead(404).end();
    if (request.method !== 'GET') return response.writeHead(405, { allow: 'GET' }).end();
    metrics.page().then(
      ({ contentType, body }) => response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body),
      (error: unknown) => {
        logger.error({ err: error }, 'the metrics could not be read');
        response.writeHead(500).end();
      },
    );
  });
  server.listen({ host, port });
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`METRICS_HOST and METRICS_PORT must name an address that is free: ${host}:${port} is not (${error.code}).`, { cause: error });
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/metrics`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
