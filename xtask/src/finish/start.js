import init from "./sextant.js";

let reference;
// Called by the app when a page first needs the reference module. A load that failed can be tried again.
globalThis.sextantReference = () =>
  (reference ??= import("./reference.js").then(
    async (module) => {
      await module.default({ module_or_path: new URL("./reference_bg.wasm", import.meta.url) });
      return module;
    },
  ).catch((error) => {
    reference = undefined;
    throw error;
  }));

// A rejected top-level await fires no event in WebKit: hence the catch, and an event of our own.
init({ module_or_path: new URL("./sextant_bg.wasm", import.meta.url) }).catch((error) => {
  console.error(error);
  dispatchEvent(new CustomEvent("bootfail", { detail: error }));
});
