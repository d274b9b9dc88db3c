// Takes out of a module and its glue what dependencies export and nobody calls, and out of the module what linker and tools say to
// each other, but for the names of functions. Called with the glue and the WASM file.
import binaryen from "binaryen";
import { transform } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { exportsOf, functionsOf } from "./listing.mjs";
import { bare } from "./references.mjs";

const [glueFile, wasmFile] = process.argv.slice(2);

// What we export are functions. Without the rest that wasm-bindgen writes for each class, esbuild sees that it is not used.
const glue = readFileSync(glueFile, "utf8")
  .replace(/^export class /gm, "class ")
  .replace(/^if \(Symbol\.dispose\) .*$/gm, "")
  .replaceAll("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
const { code } = await transform(glue, { format: "esm", treeShaking: true });

binaryen.setDebugInfo(true);
const wasm = binaryen.readBinary(bare(readFileSync(wasmFile)));
const called = new Set(Array.from(code.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name));
const exports = exportsOf(wasm);
for (const { name } of exports) if (!called.has(name)) wasm.removeExport(name);

// By what names glue and module know each other: short ones, since theirs have hashes, which do not pack.
const short = new Map();
const shorten = (name) => short.set(name, `_${short.size.toString(36)}`).get(name);
for (const { name, value, kind } of exports.filter(({ name }) => called.has(name) && name !== "memory")) {
  wasm.removeExport(name);
  if (kind === binaryen.ExternalFunction) wasm.addFunctionExport(value, shorten(name));
  else if (kind === binaryen.ExternalTable) wasm.addTableExport(value, shorten(name));
  else throw new Error(`${wasmFile} exports a ${kind}, which is not known here: ${name}`);
}
for (const { name, module, base, params, results } of functionsOf(wasm).filter(({ module }) => module)) {
  wasm.removeFunction(name);
  wasm.addFunctionImport(name, module, shorten(base), params, results);
}
const shortened = code
  .replace(/\bwasm\.(\w+)/g, (found, name) => (short.has(name) ? `wasm.${short.get(name)}` : found))
  .replace(/^    (\w+): function/gm, (found, name) => (short.has(name) ? `    ${short.get(name)}: function` : found));
writeFileSync(glueFile, shortened);
writeFileSync(wasmFile, wasm.emitBinary());
