// The service worker of one build. The first line, which `seal` writes, says what it keeps: BUILD, the build's id; DOCUMENTS,
// the folders that have a document; FILES, the digest of every other file by its path. All paths count from the worker's folder.
(() => {
  const APP = `sextant ${registration.scope} `;
  const NAME = APP + BUILD;
  // In each cache that was ever in use: when it came into use. No file has this name.
  const SINCE = "?in-use-since";
  const LANES = 6;

  const at = (path) => new URL(path, registration.scope).href;
  const kept = (path, cacheName = NAME) => caches.match(at(path), { cacheName, ignoreVary: true });
  // Other builds of this app in this folder, the newest first. All sites of an origin share its caches: hence the scope in the name.
  const others = async () => (await caches.keys()).filter((name) => name.startsWith(APP) && name !== NAME).reverse();

  const digest = async (response) => {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
    return "sha256-" + btoa(String.fromCharCode(...bytes));
  };
  // Is it the file as it was built? Hosts may rewrite a document, so that is known by the build's id.
  const isSound = async (path, response) => {
    if (!response || !response.ok) return false;
    const copy = response.clone();
    if (path in FILES) return (await digest(copy)) === FILES[path];
    return (await copy.text()).includes(`<meta name="build" content="${BUILD}">`);
  };

  // What the browser itself keeps may be damaged, too, and still be called new by the host: hence the second way to ask.
  const fromHost = async (path) => {
    const integrity = FILES[path] || "";
    for (const cache of ["no-cache", "reload"]) {
      const response = await fetch(at(path), { cache, redirect: "error", integrity }).catch(() => {});
      if (await isSound(path, response)) return response;
    }
    throw new Error(`${path} is not to be had as build ${BUILD} has it`);
  };
  const fromOthers = async (path) => {
    for (const name of await others()) {
      const found = await kept(path, name);
      if (await isSound(path, found)) return found;
    }
  };
  const keep = async (path, response) => (await caches.open(NAME)).put(at(path), response);

  // Does something for each path, a few at a time. The first failure is thrown when all of them are at rest.
  const each = async (paths, act) => {
    const rest = [...paths];
    const lane = async () => {
      while (rest.length) {
        try {
          await act(rest.shift());
        } catch (error) {
          rest.length = 0;
          throw error;
        }
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
    const failure = ends.find(({ status }) => status === "rejected");
    if (failure) throw failure.reason;
  };

  // Whole or not at all: from an empty cache, the documents last, and everything looked at again in the end.
  const install = async () => {
    await caches.delete(NAME);
    try {
      await each(Object.keys(FILES), async (path) => keep(path, (await fromOthers(path)) || (await fromHost(path))));
      await each(DOCUMENTS, async (path) => keep(path, await fromHost(path)));
      await each([...Object.keys(FILES), ...DOCUMENTS], async (path) => {
        if (!(await isSound(path, await kept(path)))) throw new Error(`${path} was not kept`);
      });
    } catch (error) {
      await caches.delete(NAME);
      throw error;
    }
    // Builds that were kept and never came into use are superseded by this one.
    for (const name of await others()) if (!(await kept(SINCE, name))) await caches.delete(name);
  };

  // Of the builds that were in use before, the last one stays: for tabs that still show it.
  const activate = async () => {
    const since = async (name) => Number(await (await kept(SINCE, name))?.text()) || 0;
    const before = await Promise.all((await others()).map(async (name) => [await since(name), name]));
    const [, ...older] = before.sort(([one], [other]) => other - one);
    for (const [, name] of older) await caches.delete(name);
    await keep(SINCE, new Response(String(Date.now()))).catch(() => {});
    await clients.claim();
  };

  // A file that is missing or damaged, anew from the host or from another build. What cannot be kept is given all the same.
  const mend = async (path) => {
    const response = await fromHost(path).catch(async (error) => {
      const found = await fromOthers(path).catch(() => {});
      if (!found) throw error;
      return found;
    });
    await keep(path, response.clone()).catch(() => {});
    return response;
  };
  // How many files were mended, and how many cannot be had. Without storage: all.
  const repair = async () => {
    const found = { mended: 0, missing: 0 };
    await each([...Object.keys(FILES), ...DOCUMENTS], async (path) => {
      if (await isSound(path, await kept(path).catch(() => {}))) return;
      await mend(path).then(() => found.mended++, () => found.missing++);
    });
    return found;
  };

  // Each entry is looked at once in the life of this worker before it is handed out: a page that has once got a damaged script
  // keeps that in memory. What is handed out is the stored response itself, since browsers keep compiled code with it.
  const sound = new Set();
  const file = async (event, path) => {
    if (!sound.has(path) && (await isSound(path, await kept(path).catch(() => {})))) sound.add(path);
    const found = sound.has(path) && (await kept(path).catch(() => {}));
    return found || mend(path).catch(() => fetch(event.request));
  };
  // What this build does not have: a file of the build that an old tab still shows, or none of ours.
  const older = async (event, path) => {
    for (const name of await others().catch(() => [])) {
      const found = await kept(path, name).catch(() => {});
      if (found) return found;
    }
    return fetch(event.request);
  };
  const page = async (path) => {
    const found = await kept(path).catch(() => {});
    if (await isSound(path, found)) return found;
    const fresh = await fetch(at(path), { cache: "no-cache", redirect: "follow" }).catch(() => {});
    if (fresh && fresh.ok) {
      if (!fresh.redirected && (await isSound(path, fresh))) await keep(path, fresh.clone()).catch(() => {});
      return new Response(fresh.body, { status: fresh.status, headers: fresh.headers });
    }
    for (const name of await others().catch(() => [])) {
      const before = await kept(path, name).catch(() => {});
      if (before) return before;
    }
    return fresh || new Response(GONE, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  };
  const GONE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Sextant: not on this device</title><h1>Sextant is no longer on this device</h1><p>The browser has given up the copy that was kept for use
without a connection, and the site cannot be reached now. Your answers are in the address of this page and are not lost.</p>
<p><a href="">Try again</a></p>`;

  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));
  addEventListener("message", (event) => {
    const [port] = event.ports;
    if (event.data === "use") skipWaiting();
    if (event.data === "build") port.postMessage(BUILD);
    if (event.data === "repair") event.waitUntil(repair().then((found) => port.postMessage(found)));
  });
  addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
    const path = new URL(request.url).pathname.slice(new URL(registration.scope).pathname.length);
    const folder = path.replace(/(^|\/)index\.html$/, "$1");
    if (request.mode === "navigate" && DOCUMENTS.includes(folder)) event.respondWith(page(folder));
    else event.respondWith(path in FILES ? file(event, path) : older(event, path));
  });
})();
