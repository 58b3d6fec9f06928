import { setFlagsFromString } from "node:v8";

/**
 * Node 20 compiles code anew, for speed, when little of it has run (67,584 bytes of bytecode): of a command that takes a second
 * this was a fifth of the processor time, for code that hardly ran again. Node 22 and later wait longer by themselves, and do
 * not know this option.
 */
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=400000");
