import type { Files } from "./base-school.ts";

/** A school that is too much in one way. */
export interface Input {
  readonly name: string;
  /** How many of it by hand, about as many as fit into a school. */
  readonly full: number;
  readonly files: (count: number) => Files;
  /** What is run; left out: check and a draft of the report. */
  readonly commands?: readonly (readonly string[])[];
}
