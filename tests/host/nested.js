// A page between the outer page and Sextant's frame; it keeps what it hears.
globalThis.messages = [];
addEventListener("message", ({ data }) => messages.push(data));
document.querySelector("iframe").src = new URLSearchParams(location.search).get("inner");
