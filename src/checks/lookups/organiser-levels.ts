import type { Settings } from "../../records/settings/settings.ts";
import type { Level } from "../../records/words/level-words.ts";

type Region = Settings["region"];

/** Municipalities: the awards of their offices are called 市级 as often as 省级. */
const municipality = /^(?:北京|上海|天津|重庆)市?$/;

/** What stands after the name of a place where an office of it is meant: 州 alone is in too many names. */
const office =
  "(?=教育|教体|教科|教研|教师|教委|人民政府|政府|进修|师训|电教|科技局|文化|体育|总工会|妇联|团委|共青团|$)";

/** Ministries by name. 部 alone is of a school or a party committee as well. */
const ministry =
  "教育部(?!门)|文化(?:和旅游)?部|科技部|科学技术部|人力资源(?:和)?社会保障部|农业农村部|生态环境部|水利部|公安部|中宣部|中央";

/** Words in a name that say how high a body stands. The last one counts: 市 in 浙江省云州市教育局. */
const levelWord = new RegExp(
  [
    `国际|${ministry}|国家|全国|中国|中华|自治[区州旗县]|教育厅`,
    `(?<![东西南北中])地区${office}|(?<![神九])州${office}|(?<![联同民])盟${office}|旗${office}|[省市县区](?!级)`,
  ].join("|"),
  "g",
);

/** 镇, 乡 and 街道 give awards of their 片区 at most. */
const town =
  /(?:镇|(?<![城家故老水山])乡|街道)(?:教办|教育办|教育管理|教管|教育总支|教委|文教|党委|党工委|政府|人民政府|办事处|工会|团委|妇联|学区|中心教研|教研|教育组|联校|辅导|教育集团|$)/;

/** Where these words say nothing: 校区 is no district, 城市 no city, and a 高新区 may be of either level. */
const otherwise =
  /(?:[校学片园社小地山城郊景战特]|自治|开发|高新|新|示范|实验|管理|合作|风景)区$|(?:城|都|超|门|上|股)市$|反省$/;

/** Schools, firms and the like arrange events of any level, so their names say nothing. A 进修学校 is an office. */
const anyBody = /(?<!进修)学校$|小学$|中学$|幼儿园$|大学$|学院$|公司$|[镇乡]|街道/;

/** The levels that an organiser may give, by its name; empty if the name says nothing. Several bodies are parted by 、. */
export function levelsOf(organiser: string, region: Region): Level[] {
  const bodies = organiser.split(/[、，,；;/\s]+/).filter((body) => body !== "");
  const found = bodies.map((body) => levelsOfBody(body, region));
  // A body whose name says nothing may be the higher one.
  return found.some((levels) => levels.length === 0) ? [] : [...new Set(found.flat())];
}

function levelsOfBody(body: string, region: Region): Level[] {
  if (town.test(body)) return ["片区级", "校级"];
  if (anyBody.test(body)) return [];
  const own = ofOwnPlace(body, region);
  if (own.length > 0) return own;
  const words = [...body.matchAll(levelWord)];
  const last = words.at(-1);
  if (!last) return [];
  const [word] = last;
  const upTo = body.slice(0, last.index + word.length);
  if (word === "自治区" || word === "教育厅" || word === "省")
    return otherwise.test(upTo) && word === "省" ? [] : ["省级"];
  if (["自治州", "州", "盟", "地区"].includes(word)) return ["市级"];
  if (otherwise.test(upTo)) return [];
  if (word === "国际") return ["国际级"];
  if (word === "市") return ofCity(upTo, region);
  return ["县", "区", "旗", "自治县", "自治旗"].includes(word) ? ["县级"] : ["国家级"];
}

/** The levels of a body of the school's own county, city or province, the smallest place first. */
function ofOwnPlace(body: string, region: Region): Level[] {
  const { county, city, province } = region ?? {};
  const rest = (place: string | undefined) =>
    place !== undefined && body.includes(place) ? body.slice(body.indexOf(place) + place.length) : undefined;
  const goesOn = (text: string | undefined) => text === undefined || /[省市县区]/.test(text.slice(0, 6));
  if (!goesOn(rest(county))) return ["县级"];
  if (!goesOn(rest(city))) return ofCity(city!, region);
  if (!goesOn(rest(province))) return municipality.test(province!) ? ["省级", "市级"] : ["省级"];
  return [];
}

/** 市 may be a prefecture or of the rank of a county; only for the school's own place is it known which. */
function ofCity(upTo: string, region: Region): Level[] {
  if (/(?:北京|上海|天津|重庆)市$/.test(upTo) || municipality.test(region?.province ?? "")) return ["省级", "市级"];
  if (region?.city !== undefined && upTo.endsWith(region.city)) return ["市级"];
  const isCountyCity = region?.county === undefined || region.county.endsWith("市");
  const isOther = upTo.length > 2;
  return isCountyCity || isOther ? ["市级", "县级"] : ["市级"];
}
