import init from "./sextant.js";

// Loads something once. A load that failed can be tried again.
const once = (load) => {
  let loading;
  return () =>
    (loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    }));
};

// Called when a page first needs a module. The names are replaced by those that follow from the content.
globalThis.sextantReference = once(async () => {
  const module = await import("./reference.js");
  await module.default({ module_or_path: new URL("./reference_bg.wasm", import.meta.url) });
  return module;
});
globalThis.sextantChart = once(async () => {
  const module = await import("./chart.js");
  await module.default({ module_or_path: new URL("./chart_bg.wasm", import.meta.url) });
  return module;
});
globalThis.sextantEcharts = new URL("./echarts.js", import.meta.url).href;

// A rejected top-level await fires no event in WebKit: hence the catch, and an event of our own.
init({ module_or_path: new URL("./sextant_bg.wasm", import.meta.url) }).catch((error) => {
  console.error(error);
  dispatchEvent(new CustomEvent("bootfail", { detail: error }));
});
