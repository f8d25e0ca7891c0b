import { registerHooks } from 'node:module';

// `node --import register.ts dist/electron/main/main.js`: the built shell, unchanged, gets the double for `electron`.
const double = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
