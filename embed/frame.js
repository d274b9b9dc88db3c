// The frame's side of the embed protocol, version 1 (README, "Embedding"), and the words for a frame that cannot start.
// A classic script: it runs also where a sandbox and its host's headers refuse the modules, and says so.
(() => {
  const root = document.documentElement;
  const host = parent === window ? undefined : parent;
  // WordPress marks its frames by a secret in the fragment, and wants it back.
  const secret = /[#?&]secret=([A-Za-z0-9]{1,64})(?:&|$)/.exec(location.hash)?.[1];
  // Lower frames, in CSS pixels, show too little to be of use.
  const minHeight = 320;
  // Between two answers to `measure`, in milliseconds.
  const pace = 50;
  let ready = false;
  let failed = false;
  let waiting = [];
  let reported = 0;
  let asked;

  // To whatever page this stands in: nothing in a message is secret.
  const post = (message) => host?.postMessage(message, "*");
  const tell = (type, more) => post({ sextant: 1, type, ...more });

  const report = (anew) => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that is not displayed has no height to speak of.
    if (height < 1 || (height === reported && !anew)) return;
    reported = height;
    tell("height", { height });
    post({ sentinel: "amp", type: "embed-size", height });
    if (secret) post({ message: "height", value: height, secret });
  };

  const watch = () => {
    report();
    // Not at once: to measure may bring what is out of sight into the layout, and the observer would be called in its own midst.
    new ResizeObserver(() => setTimeout(report)).observe(document.body);
  };

  const begin = () => {
    ready = true;
    tell("ready", { minHeight });
    watch();
    waiting.forEach(post);
    waiting = [];
  };

  // The app's messages, as JSON. What it says before `ready` waits.
  globalThis.sextantTell = (json) => {
    const message = JSON.parse(json);
    ready ? post(message) : waiting.push(message);
  };

  const fail = (code) => {
    if (failed) return;
    failed = true;
    tell("error", { code });
    if (ready) return;
    const show = () => {
      const words = document.querySelector("main [role=status]");
      if (words) words.textContent = "Sextant cannot be shown in this frame: its files did not load, or the page around it forbids them.";
      const link = document.querySelector("main a");
      if (link) link.search = location.search;
      watch();
    };
    document.readyState === "loading" ? addEventListener("DOMContentLoaded", show) : show();
  };

  new MutationObserver((_, observer) => {
    if (!root.hasAttribute("data-ready")) return;
    observer.disconnect();
    // The app's first effects come before it; a frame of animation may never come.
    setTimeout(begin);
  }).observe(root, { attributeFilter: ["data-ready"] });

  const broke = (reason) => reason instanceof WebAssembly.RuntimeError && fail("broken");
  addEventListener("error", (event) => (event.target instanceof HTMLScriptElement ? fail("script") : broke(event.error)), true);
  addEventListener("unhandledrejection", (event) => broke(event.reason));
  addEventListener("bootfail", () => fail("start"));

  addEventListener("message", ({ source, data }) => {
    if (!host || source !== host || typeof data !== "object" || data?.sextant !== 1) return;
    const { type, theme } = data;
    if (type === "measure") {
      asked ??= setTimeout(() => {
        asked = undefined;
        if (ready) report(true);
      }, pace);
    } else if ((type === "hello" || type === "set") && (theme === "light" || theme === "dark")) {
      // The app leaves a theme alone that stands here.
      root.dataset.hostTheme = root.dataset.theme = theme;
    }
  });

  addEventListener("click", (event) => {
    const href = event.target.closest?.("a[target][href^='../?']")?.getAttribute("href");
    if (href) tell("navigate", { link: href.slice(4) });
  });
})();
