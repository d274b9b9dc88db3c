// What the functions of a module refer to in its data, as the linker says it (`--emit-relocs`). The formats are those of the
// conventions for WebAssembly tools: Linking.md, symbol table and relocation sections.
import { readFileSync } from "node:fs";

const SECTION = { custom: 0, imports: 2, code: 10, data: 11 };
const NAMES_OF = { functions: 1, segments: 9 };
const SYMBOL_TABLE = 8;
const DATA_SYMBOL = 1;
const SECTION_SYMBOL = 3;
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;
// R_WASM_MEMORY_ADDR_LEB, _SLEB, _I32: an address in memory. They have an addend, as those of code and sections have (8, 9).
const ADDRESSES = [3, 4, 5];
const WITH_ADDEND = [...ADDRESSES, 8, 9];
const KNOWN = [0, 1, 2, 6, 7, 20, 26, ...WITH_ADDEND];

// Reads numbers and names from somewhere in a module on.
class Reader {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at });
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
  name() {
    return this.take(this.number()).toString();
  }
  // Calls back so often as is written here; gives what comes of it.
  list(read) {
    return Array.from({ length: this.number() }, (_, index) => read(index));
  }
  // Skips a number, of whatever sign.
  skip() {
    while (this.byte() >= 128);
  }
  limits() {
    const hasMaximum = this.byte() & 1;
    this.skip();
    if (hasMaximum) this.skip();
  }
}

function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const reader = new Reader(bytes, at);
    const id = reader.byte();
    const end = reader.number() + reader.at;
    const label = id === SECTION.custom ? reader.name() : "";
    found.push({ id, label, from: at, start: reader.at, end });
    at = end;
  }
  return found;
}

// A module without its custom sections, but for the names of its functions and the features that it uses.
export function bare(bytes) {
  const kept = sections(bytes).filter(({ id, label }) => id !== SECTION.custom || ["name", "target_features"].includes(label));
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ from, end }) => bytes.subarray(from, end))]);
}

// The active segments of a module's data: where they stand in memory and in the file, and their bytes, which can be changed.
export function segments(bytes) {
  const reader = new Reader(bytes, sections(bytes).find(({ id }) => id === SECTION.data).start);
  return reader.list(() => {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error("a segment of the data does not begin at a constant");
    // As it is below 2^31, its bits are those of a number without sign.
    const address = reader.number();
    reader.skip();
    const length = reader.number();
    return { address, start: reader.at, bytes: reader.take(length) };
  });
}

// The stretches of a linked module's constants to which these functions do not refer, neither themselves nor by way of other data. Data
// that can change are not among them: what comes later would set them back.
export function apartFrom(functions, file) {
  const bytes = readFileSync(file);
  const all = sections(bytes);
  const section = (id, label = "") => {
    const found = all.find((section) => section.id === id && section.label === label);
    if (!found) throw new Error(`${file} has no section "${label || id}": is it linked with --emit-relocs?`);
    return found;
  };
  const reader = (...which) => new Reader(bytes, section(...which).start);

  const imports = reader(SECTION.imports);
  const kinds = imports.list(() => {
    imports.name();
    imports.name();
    const kind = imports.byte();
    if (kind === 0) imports.skip();
    else if (kind === 3) imports.take(2);
    else {
      if (kind === 1) imports.byte();
      imports.limits();
    }
    return kind;
  });
  const imported = kinds.filter((kind) => kind === 0).length;

  const [names, segmentNames] = [new Map(), new Map()];
  const named = new Map([[NAMES_OF.functions, names], [NAMES_OF.segments, segmentNames]]);
  const naming = reader(SECTION.custom, "name");
  while (naming.at < section(SECTION.custom, "name").end) {
    const found = named.get(naming.byte());
    const end = naming.number() + naming.at;
    if (found) naming.list(() => found.set(naming.number(), naming.name()));
    naming.at = end;
  }

  const code = reader(SECTION.code);
  const from = code.at;
  const bodies = code.list((index) => {
    const end = code.number() + code.at;
    code.at = end;
    return { end: end - from, isOne: functions.has(names.get(imported + index)) };
  });

  const data = segments(bytes);
  const linking = reader(SECTION.custom, "linking");
  linking.skip();
  let symbols = [];
  while (linking.at < section(SECTION.custom, "linking").end) {
    const isTable = linking.byte() === SYMBOL_TABLE;
    const end = linking.number() + linking.at;
    if (isTable) {
      symbols = linking.list(() => {
        const kind = linking.byte();
        const flags = linking.number();
        const isDefined = !(flags & UNDEFINED);
        if (kind === SECTION_SYMBOL) linking.skip();
        else if (kind !== DATA_SYMBOL) {
          linking.skip();
          if (isDefined || flags & EXPLICIT_NAME) linking.name();
        } else {
          linking.name();
          if (isDefined) return { segment: linking.number(), offset: linking.number(), size: linking.number(), leadsTo: [] };
        }
      });
    }
    linking.at = end;
  }

  const references = (label) => {
    const relocations = reader(SECTION.custom, label);
    relocations.skip();
    const found = relocations.list(() => {
      const type = relocations.byte();
      const [offset, symbol] = [relocations.number(), relocations.number()];
      if (!KNOWN.includes(type)) throw new Error(`${file} has a relocation of an unknown type: ${type}`);
      if (WITH_ADDEND.includes(type)) relocations.skip();
      return { type, offset, symbol };
    });
    return found.filter(({ type }) => ADDRESSES.includes(type)).sort((one, other) => one.offset - other.offset);
  };
  const reached = new Set();
  let body = 0;
  for (const { offset, symbol } of references("reloc.CODE")) {
    while (bodies[body].end <= offset) body++;
    if (bodies[body].isOne) reached.add(symbol);
  }
  const beginning = section(SECTION.data).start;
  const known = symbols.filter(Boolean);
  for (const { offset, symbol } of references("reloc.DATA")) {
    const segment = data.findIndex(({ start, bytes }) => start - beginning <= offset && offset < start - beginning + bytes.length);
    const within = offset - (data[segment].start - beginning);
    const holds = (other) => other.segment === segment && other.offset <= within && within < other.offset + other.size;
    for (const holder of known.filter(holds)) holder.leadsTo.push(symbol);
  }
  // A set is gone through with what is added to it meanwhile.
  for (const symbol of reached) for (const next of symbols[symbol]?.leadsTo ?? []) reached.add(next);

  const constants = data.findIndex((_, index) => segmentNames.get(index) === ".rodata");
  if (constants < 0) throw new Error(`${file} does not name the segment of its constants`);
  const isApart = new Uint8Array(data[constants].bytes.length);
  const mark = (which, value) => {
    for (const [index, symbol] of symbols.entries()) {
      if (symbol?.segment === constants && reached.has(index) === which) isApart.fill(value, symbol.offset, symbol.offset + symbol.size);
    }
  };
  mark(false, 1);
  mark(true, 0);
  const stretches = [];
  for (let start = isApart.indexOf(1); start >= 0; ) {
    const end = isApart.indexOf(0, start) < 0 ? isApart.length : isApart.indexOf(0, start);
    stretches.push({ address: data[constants].address + start, bytes: data[constants].bytes.subarray(start, end) });
    start = isApart.indexOf(1, end);
  }
  return stretches;
}
