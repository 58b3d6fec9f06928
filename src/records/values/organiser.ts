import { field } from "../field.ts";
import { organiserKindMeanings, organiserKinds } from "../words/staff-words.ts";
import { choice } from "./choice.ts";

/** Many places do not rank a 学会 or a 媒体 like the authorities of that level, so wherever there is a 级别 they can be told apart. */
export const organiserKind = field(
  { label: "主办性质", help: "主办、发证或立项单位的性质；学会、媒体主办的，不一定按该级别计。", example: "学会" },
  choice(organiserKinds, organiserKindMeanings),
);
