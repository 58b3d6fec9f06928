import "./checks/forgotten.ts";
import "./checks/one.ts";
export const mistakes = [];
