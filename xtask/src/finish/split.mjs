// Splits the app's module in two: the first part, which is what the start of the site calls, and the rest. Called with the document,
// the glue and the WASM file; writes the first part in place of the latter, and the rest to the file that is named last.
//
// What the start calls is seen, not guessed: the app is started here, in a DOM, with a mark in each function. Whatever else it
// calls is still there, only later: a function that was moved leaves a stub, which has the rest loaded before it goes on.
import binaryen from "binaryen";
import { transform } from "esbuild";
import { Window } from "happy-dom";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [documentFile, glueFile, wasmFile, restFile] = process.argv.slice(2);

// What the first part must be enough for: the addresses that start.js does not ask for the rest at once, and the document for frames.
const STARTS = [
  { query: "" },
  { query: "?page=worksheet" },
  { query: "?lang=de&page=worksheet&theme=dark" },
  { query: "?page=worksheet", isFrame: true },
];

const { funcref, i32, none } = binaryen;
const all = (count, get) => Array.from({ length: count }, (_, index) => get(index));
const functionsOf = (module) =>
  all(module.getNumFunctions(), (index) => {
    const ref = module.getFunctionByIndex(index);
    return { index, ref, ...binaryen.getFunctionInfo(ref) };
  });
const read = () => binaryen.readBinary(readFileSync(wasmFile));

// The glue with its steps to take one by one, as start.js does it.
const steps = "export { __wbg_finalize_init as begin, __wbg_get_imports as imports, __wbg_load as load };";
const source = readFileSync(glueFile, "utf8").replace(/export \{[^}]*\};\s*$/, steps);
if (!source.endsWith(steps)) throw new Error("the glue does not end as wasm-bindgen writes it");
const { code: glue } = await transform(source, { format: "esm", treeShaking: true });

// What Node has of its own and must come from the window.
const OURS = /^(document|history|localStorage|location|navigator|performance|self|.*Event|EventTarget|Message(Channel|Port))$/;

// The indices of the functions that the app calls before anybody does anything.
async function called() {
  const marked = read();
  marked.addFunctionImport("mark", "mark", "mark", i32, none);
  for (const { index, ref, module, body } of functionsOf(marked)) {
    if (module) continue;
    const mark = marked.call("mark", [marked.i32.const(index)], none);
    binaryen.Function.setBody(ref, marked.block(null, [mark, body], binaryen.auto));
  }
  const bytes = marked.emitBinary();
  const calls = new Set();
  const copy = `${glueFile}.mjs`;
  writeFileSync(copy, glue);
  const html = readFileSync(documentFile, "utf8").replace(/<script[^]*?<\/script>/g, "");
  const reference = { open() {}, show() {} };
  Object.assign(globalThis, {
    sextantReference: async () => reference,
    sextantRest: () => new Promise(() => {}),
    sextantWords: new Uint8Array(readFileSync(join(dirname(documentFile), "words-de.bin"))),
  });
  for (const [index, { query, isFrame }] of STARTS.entries()) {
    const window = new Window({ url: `http://localhost/${query}` });
    window.document.write(html);
    if (isFrame) window.document.documentElement.dataset.embed = "";
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!(name in globalThis) || OURS.test(name)) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
    }
    Object.defineProperty(globalThis, "window", { value: window, configurable: true });
    const { begin, imports, load } = await import(`${pathToFileURL(copy)}?${index}`);
    const { instance, module } = await load(bytes, { ...imports(), mark: { mark: (index) => calls.add(index) } });
    begin(instance, module);
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const name of ["pageshow", "pagehide"]) window.dispatchEvent(new window.PageTransitionEvent(name));
    if (!window.document.documentElement.hasAttribute("data-ready")) throw new Error(`the app does not start at "${query}"`);
  }
  rmSync(copy);
  return calls;
}

const kept = await called();

// Both parts are made of the whole: in one a body is put in place of another, in the other a function is imported. No call has to
// be touched.
const first = read();
const rest = read();
const functions = functionsOf(first).filter(({ module }) => !module);
const moved = functions.filter(({ index }) => !kept.has(index));
const stays = functions.filter(({ index }) => kept.has(index));
const exports = all(first.getNumExports(), (index) => binaryen.getExportInfo(first.getExportByIndex(index)));
const globals = all(first.getNumGlobals(), (index) => binaryen.getGlobalInfo(first.getGlobalByIndex(index)));
const tables = all(first.getNumTables(), (index) => binaryen.getTableInfo(first.getTableByIndex(index)));
const segment = binaryen.getElementSegmentInfo(first.getElementSegmentByIndex(0));
const table = tables.find(({ max }) => max === segment.data.length + 1);
if (first.getNumElementSegments() !== 1 || !table) throw new Error("the module has not one table of functions, filled by one segment");

// The rest puts what was moved into the table, behind all that is there.
const after = table.initial;
for (const part of [first, rest]) {
  part.removeTable(table.name);
  part.addTable(table.name, after + moved.length, after + moved.length, funcref);
}
first.addFunctionImport("load", "rest", "load", none, none);
first.addGlobal("loaded", i32, true, first.i32.const(0));
first.addGlobalExport("loaded", "loaded");
for (const [index, { name, params, results }] of moved.entries()) {
  const operands = binaryen.expandType(params).map((type, local) => first.local.get(local, type));
  const ask = first.if(first.i32.eqz(first.global.get("loaded", i32)), first.call("load", [], none));
  const go = first.call_indirect(table.name, first.i32.const(after + index), operands, params, results);
  first.removeFunction(name);
  first.addFunction(name, params, results, [], first.block(null, [ask, go], results));
}

// What the rest needs of the first part is exported under short names.
let shared = 0;
const share = (name, exportAs, importAs) => {
  const short = `_${(shared++).toString(36)}`;
  exportAs(name, short);
  importAs(name, short);
};
for (const { name } of exports) rest.removeExport(name);
for (const { name } of tables) share(name, first.addTableExport, (name, short) => rest.addTableImport(name, "first", short));
for (const { name, params, results } of stays) {
  rest.removeFunction(name);
  rest.addFunctionImport(name, "first", name, params, results);
}
rest.removeElementSegment(segment.name);
rest.addActiveElementSegment(table.name, "moved", moved.map(({ name }) => name), rest.i32.const(after));
// Its data are in memory already.
rest.setMemory(0, -1, null, []);
rest.runPasses(["remove-unused-module-elements"]);

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
first.runPasses(["remove-unused-module-elements"]);
for (const part of [first, rest]) if (!part.validate()) throw new Error("the module was split into parts that are not valid");
writeFileSync(wasmFile, first.emitBinary());
writeFileSync(restFile, rest.emitBinary());
writeFileSync(glueFile, glue);
// The app that was started goes on for ever.
process.exit();
