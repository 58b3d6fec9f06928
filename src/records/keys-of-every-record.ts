import { type Fields, field } from "./field.ts";
import { choice, flag } from "./values/choice.ts";
import { countedInField } from "./values/counted-in-field.ts";
import { fileNames } from "./values/file-names.ts";
import { nameText, text } from "./values/text.ts";
import { reviewStateMeanings, reviewStates } from "./words/state-words.ts";

/** Keys that every record may have. */
export const keysOfEveryRecord = {
  id: field({ label: "标识", help: "自己编的记号，供别处引用。" }, nameText),
  note: field({ label: "备注", help: "给人看的话，不参与统计。" }, text),
  evidence: field(
    { label: "佐证", help: "照片、证书等文件，写相对学校文件夹的路径。", example: "佐证/2024-09-12.jpg" },
    fileNames,
  ),
  review: field(
    { label: "审核", help: "驳回的不计；草稿的不计，并提醒。", example: "已审" },
    choice(reviewStates, reviewStateMeanings),
  ),
  countedIn: countedInField,
  hidden: field({ label: "不公开", help: "写“是”的记录照常统计，不在名单里列出。" }, flag),
} satisfies Fields;
