import type { Environment } from '../env.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from './metrics.ts';
import type { Tracing } from './tracing.ts';

/** What watches a process. A part that is off is missing, and costs nothing. */
export type Telemetry = { readonly metrics?: Metrics; readonly tracing?: Tracing };

export type RunningTelemetry = Telemetry & {
  /** Where the metrics are served, if they are. */
  readonly metricsUrl?: string;
  /** Stops serving metrics, and sends the last traces. */
  readonly stop: () => Promise<void>;
};

export type TelemetryOptions = {
  readonly environment: Environment;
  readonly logger: Logger;
  /** The process: `gateway`, a subgraph's name, or nothing for everything in one. */
  readonly part?: string;
};

const PRODUCT = 'coalition-graph';

/** Where traces go, as OpenTelemetry's own variables say: one for traces alone, or one for everything, with the path behind it. */
const tracesEndpoint = ({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own, OTEL_EXPORTER_OTLP_ENDPOINT: shared }: Environment): string | undefined =>
  own ?? (shared === undefined ? undefined : `${shared.replace(/\/+$/, '')}/v1/traces`);

const openMetrics = async ({ METRICS_HOST: host, METRICS_PORT: port }: Environment, logger: Logger) => {
  if (port === undefined) return undefined;
  const [{ createMetrics }, { serveMetrics }] = await Promise.all([import('./metrics.ts'), import('./metrics-server.ts')]);
  const metrics = createMetrics();
  const server = await serveMetrics(metrics, { host, port, logger });
  logger.info({ address: server.url }, 'metrics are served');
  return { metrics, server };
};

/**
 * Opens what the environment asks for, once a process: metrics with METRICS_PORT, traces with an OTLP endpoint. Off unless
 * asked for: then nothing listens, nothing leaves, and the libraries are not even loaded.
 * @throws ConfigurationError when the address for metrics is taken
 */
export const openTelemetry = async ({ environment, logger, part }: TelemetryOptions): Promise<RunningTelemetry> => {
  const opened = await openMetrics(environment, logger);
  const endpoint = tracesEndpoint(environment);
  const service = environment.OTEL_SERVICE_NAME ?? (part === undefined ? PRODUCT : `${PRODUCT}-${part}`);
  const tracing = endpoint === undefined ? undefined : await (await import('./tracing.ts')).startTracing({ endpoint, service, logger });
  return {
    ...(opened === undefined ? {} : { metrics: opened.metrics, metricsUrl: opened.server.url }),
    ...(tracing === undefined ? {} : { tracing }),
    stop: async () => {
      await Promise.all([opened?.server.stop(), tracing?.stop()]);
    },
  };
};
