// Bundles ECharts into one classic script that sets `globalThis.echarts`. Called with the entry and the file to write.
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

// Chromium compiles every function while the script arrives, beside the page's own work, and not one by one when a chart is
// drawn: that was half of the first drawing. Other browsers take it for a comment. It must be the first line.
const compile = "//# allFunctionsCalledOnLoad";

const [entry, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "echarts",
  target: "es2022",
  legalComments: "none",
  banner: { js: compile + "\n/*! Apache ECharts, Apache-2.0; ZRender, BSD-3-Clause; tslib, 0BSD */" },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [oneLocale],
  logLevel: "warning",
});
