// The page's side of use without a connection: registers the worker, says when everything is kept, and offers a new version.
// Loaded when the page has been at rest for a while. Where a browser keeps nothing it says nothing.
const HOURS_BETWEEN_LOOKS = 4;
const BUILD = document.querySelector("meta[name=build]")?.content;

const element = (tag, words, ...children) => {
  const made = document.createElement(tag);
  made.append(words, ...children);
  return made;
};
const button = (words, act) => {
  const made = element("button", words);
  made.type = "button";
  made.onclick = act;
  return made;
};

const place = document.createElement("aside");
place.className = "offline";
place.ariaLabel = "Use without a connection";
const news = document.createElement("div");
news.ariaLive = "polite";
const show = () => {
  if (place.isConnected) return;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./offline.css", import.meta.url);
  document.head.append(style);
  place.append(news);
  document.body.append(place);
};
const tell = (words, ...buttons) => {
  show();
  const box = element("div", element("p", words), ...buttons);
  box.className = "offline-news";
  // An empty region first, so that a screen reader hears the words arrive.
  setTimeout(() => news.replaceChildren(box));
};

const ask = (worker, question, patience) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, patience);
    worker.postMessage(question, [port2]);
  });

// Text that stands in a field and nowhere else would be lost.
const isTyping = () => [...document.querySelectorAll("input[type=text], input:not([type]), textarea")].some((field) => field.value !== field.defaultValue);
const reload = () => {
  // The app writes what is left to the address when the page goes away; here it has to be there before.
  dispatchEvent(new Event("pagehide"));
  location.reload();
};
const follow = () => {
  if (!isTyping()) return reload();
  tell("A new version of Sextant is in use. This tab keeps the old one, since something is typed here and not added yet.", button("Load it here, too", reload));
};

const offer = (registration, workers) => {
  const use = () => {
    if (registration.waiting) registration.waiting.postMessage("use");
    else follow();
  };
  tell("A new version of Sextant is ready. Nothing is lost: your answers are in the address.", button("Use it now", use), button("Later", () => news.replaceChildren()));
};

// With an absolute address the document says which it is; each page has one of its own.
const canonical = document.querySelector("link[rel=canonical]");
const canonicalQuery = () => {
  const query = new URLSearchParams(location.search);
  const kept = ["page", "article", "measure"].filter((key) => query.has(key)).map((key) => `${key}=${encodeURIComponent(query.get(key))}`);
  return kept.length ? `?${kept.join("&")}` : "";
};
if (canonical) canonical.href += canonicalQuery();

const start = async () => {
  if (top !== self) return;
  // So late, since only installing needs it.
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", import.meta.url);
  document.head.append(manifest);
  if (navigator.connection?.saveData) return;
  const workers = navigator.serviceWorker;
  if (!workers) return;
  let hadController = Boolean(workers.controller);
  workers.addEventListener("controllerchange", async () => {
    const other = hadController;
    hadController = true;
    const build = await ask(workers.controller, "build", 3000);
    // A worker that does not answer ends the use without a connection: that is no reason to load anything.
    if (build && build !== BUILD) other ? follow() : offer(registration, workers);
  });
  const registration = await workers.register(new URL("sw.js", import.meta.url), { updateViaCache: "none" });
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) offer(registration, workers);
    });
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (registration.waiting && registration.active) offer(registration, workers);
  const look = () => registration.update().catch(() => {});
  addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  setInterval(look, HOURS_BETWEEN_LOOKS * 3_600_000);
  const { active } = await workers.ready;
  if ((await ask(active, "build", 60_000)) !== BUILD) return registration.waiting || offer(registration, workers);
  if ((await ask(active, "repair", 600_000))?.missing !== 0) return;
  const saved = element("p", "Saved on this device: works without a connection.");
  saved.className = "offline-saved";
  show();
  place.prepend(saved);
};
start().catch(() => {});
