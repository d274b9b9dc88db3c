import init from "./GLUE";

// A rejected top-level await fires no event in WebKit: hence the catch, and an event of our own.
init({ module_or_path: new URL("./WASM", import.meta.url) }).catch((error) => {
  console.error(error);
  dispatchEvent(new CustomEvent("bootfail", { detail: error }));
});
