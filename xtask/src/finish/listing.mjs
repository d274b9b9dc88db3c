// What a module has, as binaryen tells it one by one.
import binaryen from "binaryen";

export const all = (count, get) => Array.from({ length: count }, (_, index) => get(index));

export const functionsOf = (module) =>
  all(module.getNumFunctions(), (index) => {
    const ref = module.getFunctionByIndex(index);
    return { index, ref, ...binaryen.getFunctionInfo(ref) };
  });

export const exportsOf = (module) => all(module.getNumExports(), (index) => binaryen.getExportInfo(module.getExportByIndex(index)));
