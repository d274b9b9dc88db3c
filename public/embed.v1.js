// Sextant's frames in somebody's page: <iframe data-sextant src=".../embed/?..."></iframe> grows with its content, and hears
// events `sextant:<type>` with the message's values in `detail`. Nothing that a frame says becomes HTML or an address.
(() => {
  if (window.sextantEmbed) return;
  window.sextantEmbed = 1;
  const frames = () => [...document.querySelectorAll("iframe[data-sextant]")];
  const slug = (value) => /^[a-z0-9-]{1,64}$/.test(value) && typeof value === "string";
  const slugOrNull = (value) => value === null || slug(value);
  const link = (value) => /^[!#-&(-;=?-~]{0,8192}$/.test(value) && typeof value === "string";
  const scores = (value) => {
    let count = 0;
    for (const id in value) if (++count > 6 || !slug(id) || !Number.isFinite(value[id])) return false;
    return count > 0;
  };
  const types = {
    ready: { minHeight: Number.isFinite },
    height: { height: Number.isFinite },
    answer: { question: slug, answer: slugOrNull },
    result: { verdict: slug, winner: slugOrNull, scores, link },
    navigate: { link },
    error: { code: slug },
  };
  // Per frame: the height it has, the one it wants, the timer until its next change, and how many messages came in this second.
  const states = new WeakMap();

  const originOf = (frame) => {
    if (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin")) return "null";
    try {
      return new URL(frame.src).origin;
    } catch {}
  };

  // To whoever is there: nothing that is sent is secret.
  const send = (frame, type) => {
    const { theme } = frame.dataset;
    frame.contentWindow?.postMessage({ sextant: 1, type, ...(theme && { theme }) }, "*");
  };

  const grow = (frame, state) => {
    if (state.timer || Math.abs(state.wanted - state.height) <= 1) return;
    state.height = state.wanted;
    const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = state.height + border + "px";
    state.timer = setTimeout(() => {
      state.timer = 0;
      grow(frame, state);
    }, 100);
  };

  addEventListener("message", (event) => {
    const frame = event.source && frames().find((known) => known.contentWindow === event.source);
    if (!frame || event.origin !== originOf(frame)) return;
    const state = states.get(frame) ?? { height: -9, since: 0, count: 0 };
    states.set(frame, state);
    const now = performance.now();
    if (now - state.since > 1000) Object.assign(state, { since: now, count: 0 });
    const { data } = event;
    if (typeof data !== "object" || data?.sextant !== 1 || !Object.hasOwn(types, data.type)) return;
    const detail = {};
    for (const [name, fits] of Object.entries(types[data.type])) {
      if (!fits((detail[name] = data[name]))) return;
    }
    if (data.type === "height") {
      detail.height = state.wanted = Math.min(Math.max(Math.ceil(data.height), 120), 8000);
      grow(frame, state);
    }
    if (++state.count > 100) return;
    if (data.type === "ready") send(frame, "hello");
    frame.dispatchEvent(new CustomEvent("sextant:" + data.type, { detail, bubbles: true }));
  });

  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.matches("iframe[data-sextant]")) send(target, "set");
  }).observe(document, { subtree: true, attributeFilter: ["data-theme"] });

  // Those that were ready before this script. Later ones speak first.
  for (const frame of frames()) {
    send(frame, "hello");
    send(frame, "measure");
  }
})();
