import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// How modules are loaded: in force for whatever is imported after this one has run, so the command line imports it first
// and everything heavy with `import()`.

// For each of drizzle's hundred ES modules Node reads its package.json of 180 kB: 0.7 s of a start. Its CommonJS build takes 0.1 s.
registerHooks({
  resolve: (specifier, context, next) => next(specifier, /^drizzle-orm(\/|$)/.test(specifier) ? { ...context, conditions: ['node', 'require'] } : context),
});

// Where it cannot be written, a start takes longer.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/coalition', import.meta.url)));
