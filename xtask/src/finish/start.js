import { begin, imports, load } from "./sextant.js";

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

  // The style of what a first page does not show, on top of what the document links.
  const style = once(
    (again) =>
      new Promise((resolve, reject) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = new URL("./later.css", import.meta.url) + again;
        link.onload = resolve;
        link.onerror = reject;
        document.head.append(link);
      }),
  );

  // A module with its glue, side by side. Called when a page first needs it. The names are replaced by those that follow from the
  // content.
  const loader = (glue, wasm) =>
    once(async (again) => {
      const bytes = fetch(new URL(wasm, import.meta.url));
      // Where the glue fails as well, nobody hears that this has.
      bytes.catch(() => {});
      const styled = style();
      styled.catch(() => {});
      const module = await import(glue + again);
      await module.default({ module_or_path: bytes });
      await styled;
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
  const isFirstPage = [null, "home", "worksheet"].includes(address.get("page"));
  if (!isFirstPage) sextantReference().catch(() => {});

  // What the document itself shows is seen before the app takes its place; a page that nobody sees paints nothing.
  const painted = new Promise((resolve) => {
    if (document.hidden) return resolve();
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    setTimeout(resolve, 1000);
  });

  // Where the page stands in the document (see the guard), the app starts when there is a sign of the visitor, and two seconds after
  // the first paint at the latest.
  const stands = "standing" in document.documentElement.dataset;
  let wake;
  const woken = new Promise((resolve) => (wake = resolve));
  painted.then(stands ? () => setTimeout(wake, 2000) : wake);

  // The app's module is split: its first part is enough to show one of those pages as it is at first. The rest comes when there is a
  // sign of the visitor, and two seconds after the first render at the latest; where more is to be shown, together with the first part.
  const keepsSomething = () => {
    try {
      return localStorage.length > 0;
    } catch {
      return false;
    }
  };
  const isPlain = isFirstPage && !location.hash && [...address.keys()].every((key) => ["page", "lang", "theme"].includes(key));
  const atOnce = !isPlain || keepsSomething();
  const parts = imports();
  const appFile = new URL("./sextant_bg.wasm", import.meta.url);
  const restFile = new URL("./rest.wasm", import.meta.url);
  const ask = () => {
    const asked = [fetch(restFile), style()];
    // Where one fails, nobody hears that the other has.
    for (const one of asked) one.catch(() => {});
    return asked;
  };
  const early = atOnce && ask();
  // Where the page can be read already, the connection is waited for.
  const fetchPatiently = async () => {
    const answer = await fetch(appFile).catch(() => {});
    if (answer?.status < 500) return answer;
    await sayMissing();
    return fetchPatiently();
  };
  const app = stands ? woken.then(fetchPatiently) : fetch(appFile);
  const first = once(async () => {
    const { instance, module } = await load(await app, parts);
    parts.first = instance.exports;
    return () => begin(instance, module);
  });
  const rest = once(async (again) => {
    const [file, styled] = (!again && early) || ask();
    await first();
    await load(await file, parts);
    await styled;
  });

  // What is done before the rest is there is heard when it has come: what src/browser/listen.rs hears, and links as history.rs knows
  // them. Links and buttons wait as well; the browser does the others by itself, such as ticking an answer.
  const held = [];
  const notice = document.createElement("p");
  notice.className = "notice notice-passing";
  notice.setAttribute("role", "status");
  // Says that a file is missing where somebody waits for it, and waits a little.
  const sayMissing = () => {
    notice.textContent = language === "de"
      ? "Eine Datei von Sextant fehlt noch. Was getan wurde, wartet auf die Verbindung."
      : "A file of Sextant is still missing. What you did waits for the connection.";
    if (held.length) document.querySelector("main").prepend(notice);
    return new Promise((resolve) => setTimeout(resolve, 1000));
  };
  let arriving;
  let tellWhole;
  const whole = new Promise((resolve) => (tellWhole = resolve));
  let tellStarted;
  const started = new Promise((resolve) => (tellStarted = resolve));
  const over = new AbortController();
  const arrive = () => {
    if (over.signal.aborted || (!stands && !parts.first)) return;
    wake();
    arriving ??= rest().then(
      async () => {
        await started;
        over.abort();
        notice.remove();
        tellWhole();
        for (const again of held.splice(0)) again();
      },
      async () => {
        await sayMissing();
        arriving = undefined;
        arrive();
      },
    );
  };
  const hold = (event) => {
    const { type, target } = event;
    if (!stands && !parts.first) return;
    event.stopImmediatePropagation();
    if (type === "click") {
      const pressed = target.closest("button, a:is([href^='?'], [href^='#']):not([target], [download])");
      if (!pressed || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      held.push(() => pressed.click());
    } else held.push(() => target.dispatchEvent(new event.constructor(type, event)));
    // Who leaves now finds the answer again, as always.
    if (type === "change" && target.closest(".answer")) {
      const answers = Array.from(document.querySelectorAll(".answer :checked"), ({ name, value }) => `${name}.${value}`);
      address.set("a", answers.join("_"));
      history.replaceState(history.state, "", `?${address}`);
    }
    arrive();
  };
  const hear = (types, then) => {
    for (const type of types) addEventListener(type, then, { capture: true, signal: over.signal });
  };
  if (!atOnce) {
    hear(["change", "input", "toggle", "close", "click", "keydown"], hold);
    hear(["pointerdown", "pointermove", "scroll"], arrive);
    // What was ticked before this script was there is heard now.
    for (const field of stands ? document.querySelectorAll("main input") : []) {
      if (field.checked !== field.defaultChecked) field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  // A document that is loaded again goes where it was: browsers try no longer than it takes to load, and the page comes after that.
  // What has not been seen yet has its height by estimate alone, so what was in the middle is brought there.
  let resting;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const there = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("main [id]");
      try {
        history.replaceState({ y: scrollY, id: there?.id, top: there?.getBoundingClientRect().top }, "");
      } catch {
        // Safari refuses more than 100 in 30 seconds: the next rest will do.
      }
    }, 500);
  });
  const { y, id, top } = history.state ?? {};
  if (y && !location.hash) {
    const grown = new ResizeObserver(() => {
      if (!scrollY && document.body.scrollHeight < y + innerHeight) return;
      grown.disconnect();
      if (scrollY) return;
      scrollTo({ top: y, behavior: "instant" });
      // What comes into sight takes its true height, frame by frame.
      const steady = (frames) => {
        const there = document.getElementById(id);
        if (there) scrollBy({ top: there.getBoundingClientRect().top - top, behavior: "instant" });
        if (there && frames) requestAnimationFrame(() => steady(frames - 1));
      };
      steady(3);
    });
    grown.observe(document.body);
    setTimeout(() => grown.disconnect(), 10000);
  }
  globalThis.sextantRest = () => {
    setTimeout(tellStarted);
    setTimeout(arrive, atOnce ? 0 : 2000);
    return whole;
  };
  // Whatever else calls something of the rest before it is there: nothing else can be done meanwhile.
  parts.rest = {
    load() {
      const request = new XMLHttpRequest();
      request.open("GET", restFile, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(request.responseText, (byte) => byte.charCodeAt(0))), parts);
    },
  };

  const start = async () => {
    await Promise.all([woken, words]);
    const go = await first();
    if (atOnce) await rest();
    go();
  };
  start().then(
    // What is kept for use without a connection is fetched when the page has been there for two seconds. A frame keeps nothing.
    () => "embed" in document.documentElement.dataset || setTimeout(() => import("./offline.js").catch(() => {}), 2000),
    // A rejected top-level await fires no event in WebKit: hence an event of our own.
    (error) => {
      console.error(error);
      over.abort();
      dispatchEvent(new CustomEvent("bootfail", { detail: error }));
    },
  );
}
