/** Words that leave what is counted as it is. Any other word in the clause makes it another number. */
const harmless =
  /我们|全体|全校|全园|学校|我校|本校|我园|本园|教师们?|老师们?|[本这]一?学[期年]|本年度|一年来|一学期来|期间|学年内|学期内|先后|总共|一共|共计|总计|合计|累计|共有|全年|选派|派出|参加|参与|开展|组织|举行|举办|承办|承担|完成|安排|登记|达到?|开设|开出|推出|撰写|写出|取得|获得|荣获|现有|[一二三四五六]是|主要(?:问题)?是?|问题是|仅仅|才|专题|数量|总数|[节篇次项]数|只|仅|已|数|共|计|有|为|了|的|上|开|设|获|\s|[\u3000\ue001*\n]/g;

/** Whether nothing is left of the words but the mark of a number. */
export const saysNoMore = (text: string): boolean => /^｜?$/.test(text.replace(harmless, ""));
