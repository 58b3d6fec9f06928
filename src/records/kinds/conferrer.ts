import { field } from "../field.ts";
import { text } from "../values/text.ts";

/** Who handed a certificate or a plate over: told in a list, never counted as somebody who won it. */
export const conferrer = field(
  {
    label: "颁发人",
    help: "谁颁的证、授的牌，姓名和职务；发证的单位写在“主办”“发证单位”或“单位”里。",
    example: "云岭县教育局局长阮佩",
  },
  text,
);
