export const one = { name: "one" };
