import { createRequire } from 'node:module';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { openTelemetry } from '#kernel/telemetry/telemetry.ts';
import { startFixture } from './fixture.ts';

// Opens what the environment asks for, answers an operation, and prints what of the libraries was loaded and how many servers listen.

const libraries = ['prom-client', '@opentelemetry/sdk-trace-node', '@opentelemetry/exporter-trace-otlp-http'];

const telemetry = await openTelemetry({ environment: readEnvironment(), logger: createLogger('silent') });
const gateway = await startFixture({ gateway: { telemetry } });
const { body } = await gateway.ask('{ gifts(first: 3) { to { name } } }');
if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));

const files = Object.keys(createRequire(import.meta.url).cache);
const loaded = libraries.filter((name) => files.some((file) => file.includes(`/node_modules/${name}/`)));
const listening = process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length;
process.stdout.write(`${JSON.stringify({ loaded, listening })}\n`);
await gateway.stop();
await telemetry.stop();
