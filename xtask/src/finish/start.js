import init from "./sextant.js";

// One block, so that a file that was cut short is no script, and the guard of the document hears of it.
{
  // Loads something once. A load that failed can be tried again, under another address: browsers remember that a module failed.
  const once = (load) => {
    let loading;
    let failures = 0;
    return () =>
      (loading ??= load(failures ? `?${failures}` : "").catch((error) => {
        loading = undefined;
        failures += 1;
        throw error;
      }));
  };

  // A module with its glue, side by side. Called when a page first needs it. The names are replaced by those that follow from the
  // content.
  const loader = (glue, wasm) =>
    once(async (again) => {
      const bytes = fetch(new URL(wasm, import.meta.url));
      // Where the glue fails as well, nobody hears that this has.
      bytes.catch(() => {});
      const module = await import(glue + again);
      await module.default({ module_or_path: bytes });
      return module;
    });
  globalThis.sextantReference = loader("./reference.js", "./reference_bg.wasm");
  globalThis.sextantChart = loader("./chart.js", "./chart_bg.wasm");
  // The worker in which ECharts draws.
  globalThis.sextantEcharts = new URL("./echarts.js", import.meta.url).href;

  // The words of another language than English, where the address or else the browser asks for one. Without them it is English.
  const address = new URLSearchParams(location.search);
  const asked = address.get("lang");
  const language = ["en", "de"].includes(asked) ? asked : navigator.language.split("-")[0];
  const words =
    language === "de" &&
    fetch(new URL("./words-de.bin", import.meta.url))
      .then((answer) => answer.ok && answer.arrayBuffer())
      .then((bytes) => bytes && (globalThis.sextantWords = new Uint8Array(bytes)))
      .catch(() => {});

  // The body of every page but these comes from the reference module. Where it cannot be had, the app asks once more and says so.
  if (![null, "home", "worksheet"].includes(address.get("page"))) sextantReference().catch(() => {});

  // What the document itself shows is seen before the app takes its place; a page that nobody sees paints nothing.
  const painted = new Promise((resolve) => {
    if (document.hidden) return resolve();
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    setTimeout(resolve, 1000);
  });

  const app = fetch(new URL("./sextant_bg.wasm", import.meta.url));
  init({ module_or_path: Promise.all([app, painted, words]).then(([response]) => response) }).then(
    // What is kept for use without a connection is fetched when the page has been there for two seconds. A frame keeps nothing.
    () => "embed" in document.documentElement.dataset || setTimeout(() => import("./offline.js").catch(() => {}), 2000),
    // A rejected top-level await fires no event in WebKit: hence an event of our own.
    (error) => {
      console.error(error);
      dispatchEvent(new CustomEvent("bootfail", { detail: error }));
    },
  );
}
