export interface Check { name: string }
export const one = { name: "one" };
export const two = { name: "two" };
