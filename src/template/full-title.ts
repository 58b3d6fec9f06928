import { levelCalled, type PlaceSettings } from "../records/settings/place-words.ts";
import { levelNamed } from "../records/values/levels.ts";

/** How a level stands before a name: 县小学论文评比, 全国中小学录像课评选. */
const before: { readonly [level: string]: string } = { 国际级: "国际", 国家级: "全国", 组内: "" };

/** A name that says its level or its place by itself: 省…, 云州市…, 全县…, but not 乡村教师…. */
const saysLevel =
  /^(国际|国家|全国|中国|教育部|[本全首]?[省市县区旗州镇乡](?![村场民域镇])|自治|地区|学区|片区|联片|集团|共同体|.{2,4}[省市县区旗州镇乡](?<!家乡)(?![村场民域镇]))/;
const saysSchool = /^[本全]?[校园]/;

/**
 * 在县小学论文评比中: the name of a contest, an honour or a training with its level in front, unless the name has it; 第三届 stands
 * behind the level. `called`: the level in words, if not those of the place.
 */
export function fullTitle(
  title: string,
  level: string,
  settings: PlaceSettings,
  edition = "",
  called = levelCalled(level, settings),
): string {
  const meant = levelNamed(level);
  const { province = "", city = "", county = "" } = settings.region ?? {};
  const places = [province, city, county, settings.school].map((place) => place.replace(/[省市县区]$/, ""));
  const isPlaced = places.some((place) => place.length > 1 && title.startsWith(place));
  const isSaid = isPlaced || saysLevel.test(title) || (meant === "校级" && saysSchool.test(title));
  if (meant === undefined || title === "" || isSaid) return edition + title;
  return (before[meant] ?? called.replace(/级$/, "")) + edition + title;
}
