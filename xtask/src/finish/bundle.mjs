// Bundles ECharts and the worker around it into one classic script. Called with the entry and the file to write.
import { build } from "esbuild";

// Every page in Chinese would look for this locale, so it cannot be left out; the words in it are never shown.
const oneLocale = {
  name: "one-locale",
  setup(bundle) {
    bundle.onResolve({ filter: /\/i18n\/langZH\.js$/ }, ({ path, importer, kind, resolveDir }) =>
      bundle.resolve(path.replace("langZH", "langEN"), { importer, kind, resolveDir }),
    );
  },
};

const [entry, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  banner: { js: "/*! Apache ECharts, Apache-2.0; ZRender, BSD-3-Clause; tslib, 0BSD */" },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [oneLocale],
  logLevel: "warning",
});
