import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { Facts } from "../../figures/facts.ts";
import { totalsWithOwn } from "../../figures/named/outside-totals.ts";
import { ownShareOf } from "../../figures/query/own-share.ts";
import type { OutsideTotal } from "../../records/kinds/outside-total.ts";
import { groupBy } from "../../school/group-by.ts";
import type { TemplateValue } from "../template-value.ts";

/** 占比名单: the totals of others of which the school has a part, by who published them, each with that part, its share and the rank. */
export function shareNames(facts: Facts): readonly (readonly [string, TemplateValue])[] {
  const bySource = groupBy(totalsWithOwn(facts), ({ source }) => source);
  const groups = [...bySource].flatMap(([source, totals]): readonly TemplateValue[] => {
    const shares = totals.flatMap((total) => shareValue(total, facts));
    return shares.length > 0 ? [{ 来源: source, 各项: shares }] : [];
  });
  return [["占比名单", groups]];
}

function shareValue(total: OutsideTotal, facts: Facts): readonly TemplateValue[] {
  const found = ownShareOf(total, facts);
  if (found === undefined || isMistake(found) || !(found.own.value > 0)) return [];
  const { name, range = "", rank = "", among } = total;
  const { total: 总数, own: 本校数, share: 占比 } = found;
  return [{ 名称: name, 总数, 本校数, 占比, 范围: range, 名次: rank, 参与: among === undefined ? "" : String(among) }];
}
