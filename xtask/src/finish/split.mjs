// Splits the app's module in two: the first part, which is what the start of the site calls, and the rest. Called with the document,
// the glue, the WASM file, and the module as it was linked; writes the first part in place of the WASM file, and the rest to the file
// that is named next. Writes to the file that is named last the pages that can stand in the document before the app is there.
//
// What the start calls is seen, not guessed: the app is started here, in a DOM, with a mark in each function. Whatever else it
// calls is still there, only later: a function that was moved leaves a stub, which has the rest loaded before it goes on. Constants to
// which only moved functions refer are moved with them. And what such a page looks like is what the app has shown here.
import binaryen from "binaryen";
import { transform } from "esbuild";
import { Window } from "happy-dom";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { all, exportsOf, functionsOf } from "./listing.mjs";
import { apartFrom, segments } from "./references.mjs";

const [documentFile, glueFile, wasmFile, linkedFile, restFile, pagesFile] = process.argv.slice(2);

// What the first part must be enough for: the addresses that start.js does not ask for the rest at once, and the document for frames.
// What comes of some of them can stand in the document, and the app must be able to take it over.
const STARTS = [
  { query: "", stands: true },
  { query: "?page=worksheet", stands: true },
  { query: "?lang=de&page=worksheet&theme=dark" },
  { query: "?page=worksheet", isFrame: true },
];

const { funcref, i32, none } = binaryen;
const whole = readFileSync(wasmFile);
const read = () => binaryen.readBinary(whole);

// The glue with its steps to take one by one, as start.js does it.
const steps = "export { __wbg_finalize_init as begin, __wbg_get_imports as imports, __wbg_load as load };";
const source = readFileSync(glueFile, "utf8").replace(/export \{[^}]*\};\s*$/, steps);
if (!source.endsWith(steps)) throw new Error("the glue does not end as wasm-bindgen writes it");
const { code: glue } = await transform(source, { format: "esm", treeShaking: true });

// What Node has of its own and must come from the window.
const OURS = /^(document|history|localStorage|location|navigator|performance|self|.*Event|EventTarget|Message(Channel|Port))$/;

// The app with a mark in each function.
function marked() {
  const marked = read();
  marked.addFunctionImport("mark", "mark", "mark", i32, none);
  for (const { index, ref, module, body } of functionsOf(marked)) {
    if (module) continue;
    const mark = marked.call("mark", [marked.i32.const(index)], none);
    binaryen.Function.setBody(ref, marked.block(null, [mark, body], binaryen.auto));
  }
  return marked.emitBinary();
}

const bytes = marked();
const site = dirname(documentFile);
// Node takes a file for a module by its name.
const [copy, reference] = [join(site, "app.mjs"), join(site, "reference.mjs")];
writeFileSync(copy, glue);
copyFileSync(join(site, "reference.js"), reference);
const html = readFileSync(documentFile, "utf8").replace(/<script[^]*?<\/script>/g, "");
const ORIGIN = "http://localhost/";
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
// What the app asks of the start script, and the files of the site.
Object.assign(globalThis, {
  sextantReference: async () => {
    const module = await import(pathToFileURL(reference));
    await module.default({ module_or_path: readFileSync(join(site, "reference_bg.wasm")) });
    return module;
  },
  sextantRest: () => new Promise(() => {}),
  Request: class {
    constructor(url) {
      this.url = new URL(url, ORIGIN).href;
    }
  },
  fetch: async ({ url }) => new Response(readFileSync(join(site, new URL(url).pathname))),
});

// The indices of the functions that the app calls before anybody does anything.
const kept = new Set();

// Starts the app, where it has nothing to take over or this page. Gives the title and the body that it shows.
let starts = 0;
async function start({ query, isFrame }, standing) {
  const window = new Window({ url: `${ORIGIN}${query}` });
  const { document } = window;
  document.write(html);
  globalThis.sextantWords = query.includes("lang=de") ? new Uint8Array(readFileSync(join(site, "words-de.bin"))) : undefined;
  if (isFrame) document.documentElement.dataset.embed = "";
  if (standing) {
    document.documentElement.dataset.standing = query.slice(1);
    document.title = standing.title;
    document.body.innerHTML = standing.body;
  }
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis) || OURS.test(name)) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  }
  Object.defineProperty(globalThis, "window", { value: window, configurable: true });
  const { begin, imports, load } = await import(`${pathToFileURL(copy)}?${starts++}`);
  const { instance, module } = await load(bytes, { ...imports(), mark: { mark: (index) => kept.add(index) } });
  begin(instance, module);
  await pause(200);
  for (let waited = 0; document.querySelector("[aria-busy]") && waited < 50; waited++) await pause(100);
  for (const name of ["pageshow", "pagehide"]) window.dispatchEvent(new window.PageTransitionEvent(name));
  if (document.querySelector(".notice-failure")) throw new Error(`something is missing at "${query}"`);
  if (!document.documentElement.hasAttribute("data-ready")) throw new Error(`the app does not start at "${query}"`);
  // Without the marks of the framework.
  return { title: document.title, body: document.body.innerHTML.replace(/<!--.*?-->/g, "") };
}

const pages = [];
for (const wanted of STARTS) {
  const page = await start(wanted);
  if (!wanted.stands) continue;
  const taken = await start(wanted, page);
  if (taken.body !== page.body) throw new Error(`the app does not take over what stands at "${wanted.query}"`);
  pages.push(`<template data-query="${wanted.query}" data-title="${page.title}">${page.body}</template>\n`);
}
for (const file of [copy, reference]) rmSync(file);
writeFileSync(pagesFile, pages.join(""));

// Both parts are made of the whole. No call from one function to another has to be touched.
const rest = read();
const functions = functionsOf(rest).filter(({ module }) => !module);
const moved = functions.filter(({ index }) => !kept.has(index));
const stays = functions.filter(({ index }) => kept.has(index));
const exports = exportsOf(rest);
const globals = all(rest.getNumGlobals(), (index) => binaryen.getGlobalInfo(rest.getGlobalByIndex(index)));
const tables = all(rest.getNumTables(), (index) => binaryen.getTableInfo(rest.getTableByIndex(index)));
const segment = binaryen.getElementSegmentInfo(rest.getElementSegmentByIndex(0));
const table = tables.find(({ max }) => max === segment.data.length + 1);
if (rest.getNumElementSegments() !== 1 || !table) throw new Error("the module has not one table of functions, filled by one segment");

// Constants to which only the rest refers are zero in the first part, where memory is before it is filled; wasm-opt leaves that away.
const stretches = apartFrom(new Set(stays.map(({ name }) => name)), linkedFile);
const here = segments(whole);
for (const { address, bytes } of stretches) {
  const holder = here.find((holder) => holder.address <= address && address < holder.address + holder.bytes.length);
  const there = holder?.bytes.subarray(address - holder.address).subarray(0, bytes.length);
  if (!there?.equals(bytes)) throw new Error(`${wasmFile} does not have the data of ${linkedFile}`);
  there.fill(0);
}
let first = read();

// Each part puts its own functions into the table, which has holes until the rest is there.
const seats = [null, ...segment.data];
const fill = (part, functions) => {
  const names = new Set(functions.map(({ name }) => name));
  const taken = seats.map((name) => names.has(name));
  for (let start = 0; start < seats.length; start++) {
    if (!taken[start] || taken[start - 1]) continue;
    const end = taken.indexOf(false, start);
    const run = seats.slice(start, end < 0 ? undefined : end);
    part.addActiveElementSegment(table.name, `from ${start}`, run, part.i32.const(start));
  }
};
const unused = ["remove-unused-module-elements"];

// What was moved and is called by name leaves a stub behind, and has a seat in the table in any case.
const probe = read();
probe.removeElementSegment(segment.name);
fill(probe, stays);
for (const { name, params, results } of moved) {
  probe.removeFunction(name);
  probe.addFunctionImport(name, "rest", name, params, results);
}
probe.runPasses(unused);
const named = functionsOf(probe).filter(({ module }) => module === "rest");
for (const { name } of named) if (!seats.includes(name)) seats.push(name);
for (const part of [first, rest]) {
  part.removeElementSegment(segment.name);
  part.removeTable(table.name);
  part.addTable(table.name, seats.length, seats.length, funcref);
}
fill(first, stays);
fill(rest, moved);
for (const { name } of moved) first.removeFunction(name);
for (const { name, params, results } of named) {
  const operands = binaryen.expandType(params).map((type, local) => first.local.get(local, type));
  const go = first.call_indirect(table.name, first.i32.const(seats.indexOf(name)), operands, params, results);
  first.addFunction(name, params, results, [], go);
}

// The first part calls through the table as if all were there: for each type of function there is one that does so, and that has the
// rest loaded where it finds a hole.
first.addFunctionImport("load", "rest", "load", none, none);
const doors = new Map();
const text = first.emitText().replace(/\(call_indirect (\$\S+) \(type (\$\S+)\)/g, (call, of, type) => {
  if (of !== `$${table.name}`) return call;
  if (!doors.has(type)) doors.set(type, `$through${doors.size}`);
  return `(call ${doors.get(type)}`;
});
const door = ([type, name]) => {
  const [, params = "", results = ""] = text.match(new RegExp(`\\(type \\${type} \\(func(?: \\(param ([^)]*)\\))?(?: \\(result ([^)]*)\\))?\\)\\)`));
  const types = params.split(" ").filter(Boolean);
  const operands = types.map((_, local) => `(local.get ${local})`).join(" ");
  const seat = `(local.get ${types.length})`;
  return `(func ${name} (param ${params} i32) (result ${results})
    (if (ref.is_null (table.get $${table.name} ${seat})) (then (call $load)))
    (call_indirect $${table.name} (type ${type}) ${operands} ${seat}))`;
};
const features = first.getFeatures();
first.dispose();
first = binaryen.parseText(text.replace(/\)\s*$/, () => [...doors].map(door).join("\n") + ")"));
first.setFeatures(features);

// What the rest needs of the first part is exported under short names.
let shared = 0;
const share = (name, exportAs, importAs) => {
  const short = `r${(shared++).toString(36)}`;
  exportAs(name, short);
  importAs(name, short);
};
for (const { name } of exports) rest.removeExport(name);
for (const { name } of tables) share(name, first.addTableExport, (name, short) => rest.addTableImport(name, "first", short));
for (const { name, params, results } of stays) {
  rest.removeFunction(name);
  rest.addFunctionImport(name, "first", name, params, results);
}
// The other data are in memory already.
rest.setMemory(0, -1, null, stretches.map(({ address, bytes }) => ({ offset: rest.i32.const(address), data: bytes })));
rest.runPasses(unused);

for (const { name, module, params, results } of functionsOf(rest)) {
  if (module !== "first") continue;
  rest.removeFunction(name);
  share(name, first.addFunctionExport, (name, short) => rest.addFunctionImport(name, "first", short, params, results));
}
for (const { name, type, mutable } of globals) {
  rest.removeGlobal(name);
  share(name, first.addGlobalExport, (name, short) => rest.addGlobalImport(name, "first", short, type, mutable));
}
rest.addMemoryImport("0", "first", "memory");
first.runPasses(unused);
for (const part of [first, rest]) if (!part.validate()) throw new Error("the module was split into parts that are not valid");
writeFileSync(wasmFile, first.emitBinary());
writeFileSync(restFile, rest.emitBinary());
writeFileSync(glueFile, glue);
// The app that was started goes on for ever.
process.exit();
