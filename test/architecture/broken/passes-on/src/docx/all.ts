export * from "./parts.ts";
export { part } from "./parts.ts";
