export const withoutLines = (message: string) => message.replace(/第 ?\d+ ?行/g, "");
export const set = (requirement: { name: string }) => requirement.name.split("·")[0];
export const isKnown = (diagnostic: { message: string }) => ["没有登记"].includes(diagnostic.message);
export const isFull = (rule: string | undefined, hint: string) => rule === "全部" || "改" !== `${hint}`;
export const turn = (found: { hint: string }) => {
  switch (found.hint) {
    default:
      return /./.exec(found.hint);
  }
};
