// Runs in the page, before and while it is used. Notes when a visitor's click or key reached the page, when its handlers were done,
// when the frames after it began and when the main thread was done with each, and when which part of the document changed.
(() => {
  const FRAMES = 8;
  const now = () => performance.now();
  const afterThis = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  const bench = { answer: null, longest: 0, chart: null, ready: null };
  window.sextantBench = bench;

  // One answer: all times in milliseconds since the page began.
  bench.expect = () => {
    bench.answer = { asked: null, begun: null, handled: null, frames: [], changed: {}, presented: null };
  };

  const frame = (answer) => {
    const began = now();
    answer.handled ??= began;
    afterThis(() => answer.frames.push([began, now()]));
    if (answer.frames.length < FRAMES) requestAnimationFrame(() => frame(answer));
  };

  for (const name of ["click", "keydown"]) {
    addEventListener(
      name,
      (event) => {
        const { answer } = bench;
        if (!answer || answer.begun !== null || !event.isTrusted) return;
        answer.asked = event.timeStamp;
        answer.begun = now();
        afterThis(() => (answer.handled ??= now()));
        requestAnimationFrame(() => frame(answer));
      },
      { capture: true },
    );
  }

  const partOf = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    // Marks on the bearing come with the doubts.
    if (element?.closest(".bearing g, .bearing a, .bearing-tick")) return "rest";
    if (element?.closest(".result-sentence, .bearing, .score-rows, .result > .eyebrow")) return "result";
    if (element?.closest("fieldset.question")) return "card";
    return "rest";
  };

  new MutationObserver((changes) => {
    if (bench.ready === null && document.documentElement?.hasAttribute("data-ready")) bench.ready = now();
    const { answer } = bench;
    if (answer?.begun != null) for (const change of changes) answer.changed[partOf(change.target)] = now();
    if (!window.sextantBenchWantsChart || bench.chart !== null) return;
    document.querySelector("[data-chart]")?.scrollIntoView({ block: "center", behavior: "instant" });
    if (document.querySelector("[data-chart] svg")) bench.chart = now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  new PerformanceObserver((list) => {
    const { answer } = bench;
    for (const entry of list.getEntries()) {
      if (answer && entry.startTime === answer.asked) answer.presented = Math.max(answer.presented ?? 0, entry.duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (document.documentElement.hasAttribute("data-ready")) bench.longest = Math.max(bench.longest, entry.duration);
    }
  }).observe({ type: "longtask" });
})();
