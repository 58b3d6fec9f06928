import type { Share } from "../../batch/share.ts";
import { Refusal } from "../refusal.ts";

/** Reads 3/8 after --shard. */
export function shardTyped(typed: string): Share {
  const [, nth, of] = /^([1-9]\d{0,3})[/／]([1-9]\d{0,3})$/.exec(typed) ?? [];
  const share = { nth: Number(nth), of: Number(of) };
  if (share.nth <= share.of) return share;
  throw new Refusal(`--shard 要写第几份和共几份，不能写“${typed}”`, "分成8份做第3份，写 --shard 3/8。");
}
