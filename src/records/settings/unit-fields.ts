import { field } from "../field.ts";
import { choice } from "../values/choice.ts";
import { nameText } from "../values/text.ts";
import { unitTypeMeanings, unitTypes } from "../words/unit-type-words.ts";

/** Whose file it is. */
export const unitTypeField = field(
  {
    label: "单位类别",
    help: "不写就是学校，校名以“园”结尾的是幼儿园。教研室、进修学校写教研机构。标题和正文的叫法、应参训是谁，都随它。",
    example: "工作室",
  },
  choice(unitTypes, unitTypeMeanings),
);

/** The name of a unit that lies in a school. */
export const unitNameField = field(
  {
    label: "名称",
    help: "工作室、教研组的名称；它所在的学校写在“学校”里。别的单位不写。",
    example: "方晓荷名师工作室",
  },
  nameText,
);
