// Tells browsers which functions of a script are needed at once: a function in parentheses is compiled while the script arrives,
// beside the page's own work, and not when it is first called, which was a third of the first drawing of a chart.
//
// Chromium's hint for a whole file (`//# allFunctionsCalledOnLoad`) does the same and then compiles all of it again on the main
// thread (seen in version 156).
import { Session } from "node:inspector/promises";
import vm from "node:vm";
import { parse } from "acorn";

// The stretches of functions that are called while a script is loaded and then used.
async function called(script, use) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  new vm.Script(script, { filename: "measured" }).runInThisContext();
  use();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  const { functions } = result.find(({ url }) => url === "measured");
  return new Set(functions.filter(({ ranges }) => ranges[0].count > 0).map(({ ranges }) => ranges[0].startOffset));
}

// Every node of a tree, the outer ones first.
function* walk(node) {
  if (typeof node?.type === "string") yield node;
  for (const value of Object.values(node ?? {})) if (value && typeof value === "object") yield* walk(value);
}

// The same script, in which what is called when it is loaded and `use`d is compiled early. It must be one arrow function that is
// called at once. Declarations cannot stand in parentheses: those in that function become variables at its beginning, from where
// on they hold anyway.
export async function eager(script, use) {
  const needed = await called(script, use);
  const nodes = [...walk(parse(script, { ecmaVersion: "latest" }))].filter(({ start }) => needed.has(start));
  const { body } = nodes.find(({ type }) => type === "ArrowFunctionExpression");
  const declared = body.body.filter(({ type, start }) => type === "FunctionDeclaration" && needed.has(start));
  const expressed = nodes.filter(({ type, start }) => type === "FunctionExpression" && /^function\b/.test(script.slice(start, start + 9)));
  const edits = [
    ...expressed.flatMap(({ start, end }) => [[start, start, "("], [end, end, ")"]]),
    ...declared.map(({ start, end }) => [start, end, ""]),
  ].sort(([one], [other]) => one - other);

  // A stretch of the script with the edits in it.
  const edited = (from, to) => {
    let text = "";
    for (const [start, end, words] of edits) {
      if (start < from || end > to) continue;
      text += script.slice(from, start) + words;
      from = end;
    }
    return text + script.slice(from, to);
  };
  const variables = declared.map(({ id, start, end }) => `${id.name}=(${script.slice(start, id.start)}${edited(id.end, end)})`);
  const first = body.start + 1;
  return `${edited(0, first)}var ${variables.join(",")};${edited(first, script.length)}`;
}
