// Gives the document's own first paint the theme and the language that the app will have, or the whole page where it stands in the
// document, and watches the start, from the document itself, so that it is there when no file is. Whatever goes wrong before the
// first render ends in words: first one repair and one reload, then what to do.
(() => {
  const root = document.documentElement;
  const address = new URLSearchParams(location.search);
  const asked = (name, words) => words.find((word) => word === address.get(name));
  let keepsSomething = false;
  try {
    const stored = () => localStorage.getItem(`sextant${location.pathname.replace(/\/[^/]*$/, "")}.theme`);
    const theme = asked("theme", ["light", "dark"]) || stored();
    if (theme) root.dataset.theme = theme;
    keepsSomething = localStorage.length > 0;
  } catch (_) {} // Where nothing is stored, the system's theme it is.
  const isGerman = /^de\b/.test(asked("lang", ["en", "de"]) || navigator.language);
  if (isGerman) root.lang = "de";
  // Two pages stand in the document as the app first shows them. It takes them over when the visitor does something, or a little
  // later; any other page is the app's from the start, which is fetched at once.
  const mayStand = !isGerman && !keepsSomething && !location.hash && ["", "?page=worksheet"].includes(location.search);
  if (!mayStand) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: "APP" });
    document.head.append(link);
  }
  document.addEventListener("readystatechange", () => {
    if (isGerman) for (const element of document.querySelectorAll("[data-de]")) element.textContent = element.dataset.de;
    const standing = mayStand && document.querySelector(`template[data-query="${location.search}"]`);
    if (standing) {
      document.body.replaceChildren(standing.content);
      document.title = standing.dataset.title;
      root.dataset.standing = location.search.slice(1);
    }
  }, { once: true });
  const isReady = () => root.hasAttribute("data-ready");
  let failed = false;
  const say = (heading, ...lines) => {
    const place = document.querySelector("main") || document.body;
    const title = document.createElement("h1");
    title.textContent = heading;
    place.replaceChildren(title, ...lines.map((line) => {
      const paragraph = document.createElement("p");
      paragraph.append(line);
      return paragraph;
    }));
  };
  const button = (words, act) => {
    const made = document.createElement("button");
    made.textContent = words;
    made.onclick = act;
    return made;
  };
  const afresh = async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    for (const name of await caches.keys()) if (name.startsWith(`sextant ${registration.scope} `)) await caches.delete(name);
    await registration.unregister();
  };
  const repaired = () => new Promise((resolve) => {
    const { controller } = navigator.serviceWorker;
    if (!controller) return resolve({});
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve({}), 20000);
    controller.postMessage("repair", [port2]);
  });
  const fail = async () => {
    const { type } = performance.getEntriesByType("navigation")[0] || {};
    say("Sextant did not start", "A file of it did not arrive, or arrived damaged. It is being fetched again.");
    // Where workers are refused there is nothing to repair.
    const { mended } = await repaired().catch(() => ({}));
    if (isReady()) return;
    if (mended || (type && type !== "reload")) return location.reload();
    say(
      "Sextant could not start",
      "A file of it did not arrive, or arrived damaged. Your answers are in the address of this page and are not lost. Look at the connection, then:",
      button("Load the page again", () => location.reload()),
      button("Give up the copy on this device, and load everything anew", () => afresh().catch(() => {}).then(() => location.reload())),
    );
  };
  const heard = ({ type, target }) => {
    if (failed || isReady() || (target.localName && target.localName !== "script")) return;
    failed = true;
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", fail);
    else fail();
  };
  for (const type of ["error", "unhandledrejection", "bootfail"]) addEventListener(type, heard, true);
  setTimeout(() => {
    const place = !failed && !isReady() && document.querySelector("main");
    if (place) place.append("It takes longer than usual. The connection may be slow.");
  }, 15000);
})();
