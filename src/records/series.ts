/** A series (场次): records of a kind in one entry, what they share once and then what differs in each. */
export type Series = Readonly<Record<"label" | "help" | "example", string>>;
