import type { Content } from "../content.ts";
import { type ListTail, type Slot, token, tokenOf } from "../slots.ts";

/**
 * The ends of lists that do not name all, where it is known what stands around them: 等20项，详见附件2 at the end of a
 * sentence, 等20项（见附件2） inside one; after a colon, where the number has been said, without it. Behind items that are
 * sentences ；其余详见附件2.
 */
export function withListEnds(text: string, slotAt: (index: number) => Slot, add: (slot: Slot) => number): string {
  return text.replace(token, (typed, index: string, offset: number) => {
    const { tail } = slotAt(Number(index));
    if (!tail) return typed;
    const content = contentOfTail(tail, text.slice(0, offset), text.slice(offset + typed.length));
    return typed + tokenOf(add({ content, role: "words", isEmpty: false, typed: "" }));
  });
}

function contentOfTail(tail: ListTail, before: string, after: string): Content {
  if ("words" in tail) return words(tail.words);
  const isAnnounced = /：\s*$/.test(before);
  const isEnd = /^\s*($|[。；！？])/.test(after);
  if ("isRest" in tail) {
    const [stop, rest] = tail.isRest ? ["；", "其余"] : ["，", ""];
    return words(isEnd ? `${stop}${rest}详见${tail.annex}` : `（${rest}见${tail.annex}）`);
  }
  const where = tail.annex === "" ? "" : isEnd ? `，详见${tail.annex}` : `（见${tail.annex}）`;
  return [...words("等"), ...(isAnnounced ? [] : tail.total), ...words(where)];
}

const words = (text: string): Content => (text === "" ? [] : [{ type: "text", text }]);
