export const quiet = { process: "a word", note: "console.log(process)" }.process; // console
console.log(quiet);
process.exit();
globalThis["process"].exit();
export const copied = { process };
