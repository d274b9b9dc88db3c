// In place of `sw.js`, takes away the worker and everything it kept, on each device as it next visits.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const end = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(`sextant ${registration.scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(end());
});
