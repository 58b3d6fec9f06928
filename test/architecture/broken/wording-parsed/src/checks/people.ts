export const holdsPeople = (value: { words: string }) => value.words.includes("姓名");
export const isAbsent = (a: { why: string }) => a.why.startsWith(prefix) || (a.why ?? "").trim().endsWith(".");
export const group = ({ why }: { why: string }) => why.slice(3, -2);
export const role = (label: string) => label.replace(/人$/, "");
export const isForm = (field: { label: string }) => /形式$/.test(field.label);
