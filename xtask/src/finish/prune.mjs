// Takes out of a module and its glue what dependencies export and nobody calls. Called with the glue and the WASM file.
import binaryen from "binaryen";
import { transform } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";

const [glueFile, wasmFile] = process.argv.slice(2);

// What we export are functions. Without the rest that wasm-bindgen writes for each class, esbuild sees that it is not used.
const glue = readFileSync(glueFile, "utf8")
  .replace(/^export class /gm, "class ")
  .replace(/^if \(Symbol\.dispose\) .*$/gm, "")
  .replaceAll("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
const { code } = await transform(glue, { format: "esm", treeShaking: true });
writeFileSync(glueFile, code);

const wasm = binaryen.readBinary(readFileSync(wasmFile));
const called = new Set(Array.from(code.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name));
for (let index = 0; index < wasm.getNumExports(); ) {
  const { name } = binaryen.getExportInfo(wasm.getExportByIndex(index));
  if (called.has(name)) index += 1;
  else wasm.removeExport(name);
}
writeFileSync(wasmFile, wasm.emitBinary());
