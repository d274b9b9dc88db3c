// The page around the frames: makes them as its address says, and keeps what it hears.
const wanted = new URLSearchParams(location.search);
const site = wanted.get("site");
const place = document.getElementById("frames");

// Every message of a frame as it came, and every event of the site's script.
globalThis.messages = [];
globalThis.events = [];
addEventListener("message", ({ data, origin }) => messages.push({ data, origin }));
for (const type of ["ready", "height", "answer", "result", "navigate", "error"]) {
  addEventListener(`sextant:${type}`, ({ target, detail }) => {
    events.push({ frame: target.id, type, detail });
    document.getElementById("heard").textContent += `${target.id} ${type} ${JSON.stringify(detail)}\n`;
  });
}

// One frame more. `attributes` take the place of those of the code that the site gives out.
globalThis.addFrame = (address, attributes = {}) => {
  const frame = document.createElement("iframe");
  const given = {
    id: `frame-${place.children.length + 1}`,
    title: "Django or Flask? A worksheet",
    width: "100%",
    height: "620",
    referrerpolicy: "strict-origin-when-cross-origin",
    allow: "clipboard-write; web-share",
    sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    ...attributes,
    src: address,
  };
  for (const [name, value] of Object.entries(given)) if (value !== null) frame.setAttribute(name, value);
  place.append(frame);
  return frame;
};

if (site) {
  if (wanted.has("below")) place.style.paddingTop = `${wanted.get("below")}px`;
  const attributes = {};
  if (wanted.has("sandbox")) attributes.sandbox = wanted.get("sandbox");
  if (wanted.has("lazy")) attributes.loading = "lazy";
  if (wanted.has("script")) {
    attributes["data-sextant"] = "";
    const script = document.createElement("script");
    script.src = `${site}embed.v1.js`;
    script.async = true;
    document.head.append(script);
  }
  for (let count = 0; count < Number(wanted.get("frames") ?? 1); count += 1) addFrame(`${site}embed/?${wanted.get("query") ?? ""}`, attributes);
}
document.documentElement.setAttribute("data-ready", "");
