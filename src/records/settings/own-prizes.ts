import { convert, field, needed } from "../field.ts";
import { prize } from "../kinds/award.ts";
import { map, mapOf } from "../values/by-shape.ts";
import { prizeMeanings } from "../words/prize-words.ts";

/** A prize of the school's or the place's own, after which it stands. Like other own words it may have a base and a 量词. */
const ownPrize = convert(map({ after: needed({ label: "后于", example: "二等奖" }, prize) }), ({ after }) => ({
  as: undefined,
  unit: undefined,
  after: prizeMeanings.same.get(after) ?? after,
}));

export const prizesField = field(
  {
    label: "等次",
    help: "本地特有的等次，写明排在哪一等之后；就高、分项、筛选都按这个次序。",
    example: "{创新奖: {后于: 二等奖}}",
  },
  mapOf("{自定的等次: {后于: …}}", ownPrize),
);
