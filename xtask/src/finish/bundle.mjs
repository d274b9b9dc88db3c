// Bundles ECharts into one classic script that sets `globalThis.echarts`. Called with the entry and the file to write.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { eager } from "./eager.mjs";

// Every page in Chinese would look for this locale, so it cannot be left out; the words in it are never shown.
const oneLocale = {
  name: "one-locale",
  setup(bundle) {
    bundle.onResolve({ filter: /\/i18n\/langZH\.js$/ }, ({ path, importer, kind, resolveDir }) =>
      bundle.resolve(path.replace("langZH", "langEN"), { importer, kind, resolveDir }),
    );
  },
};

// Options as the charts draw them: the tests hold charts to these files.
const options = ["lines", "columns", "dots"].map((name) => new URL(`../../../tests/it/chart/${name}.json`, import.meta.url));

function draw() {
  for (const option of options) {
    const chart = globalThis.echarts.init(null, null, { renderer: "svg", ssr: true, width: 700, height: 400 });
    chart.setOption(JSON.parse(readFileSync(option, "utf8")));
    chart.renderToSVGString();
    chart.dispose();
  }
}

const [entry, outfile] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: [entry],
  write: false,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "echarts",
  target: "es2022",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [oneLocale],
  logLevel: "warning",
});
const licences = "/*! Apache ECharts, Apache-2.0; ZRender, BSD-3-Clause; tslib, 0BSD */\n";
writeFileSync(outfile, licences + (await eager(outputFiles[0].text, draw)));
