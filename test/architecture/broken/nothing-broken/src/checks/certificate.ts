import { kinds } from "../records/kinds/index.ts";
/** Nothing here asks `name === "awards"`, or whether a message says 不在. */
export const certificate: Check = {
  name: "certificate",
  rule: "证书号不重复",
  needs: ["awards", "lessons"],
  *run({ school: { records } }) {
    const { awards } = records;
    for (const name of Object.keys(kinds)) yield kinds[name].label === records[name];
    if (awards.length + records.lessons.length > 1) yield twice.at(records.awards[0].place("获奖"), { label: "获奖" });
  },
};
export type Award = Records["awards"][number] | "lessons";
