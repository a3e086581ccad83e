/** The offices of a made-up county that hand in a report each January. */
import { type Office, officeIn } from '../diagnosis/offices.ts';

export const COUNTY = '云溪县';

const DEPARTMENTS = [
  ...['发展和改革局', '教育体育局', '科学技术局', '工业和信息化局', '公安局', '民政局', '司法局', '财政局'],
  ...['人力资源和社会保障局', '自然资源局', '生态环境分局', '住房和城乡建设局', '交通运输局', '水务局', '农业农村局'],
  ...['商务局', '文化和旅游局', '卫生健康局', '退役军人事务局', '应急管理局', '审计局', '市场监督管理局'],
  ...['统计局', '医疗保障局', '林业局', '城市管理局', '信访局', '乡村振兴局', '行政审批服务局', '投资促进局'],
];
const BUREAUS = [
  ...['档案局', '气象局', '地震局', '机关事务服务中心', '供销合作社联合社', '招商服务中心', '融媒体中心'],
  ...['公共资源交易中心', '大数据中心', '消防救援局', '税务局', '粮食和物资储备局', '畜牧兽医局', '公路养护中心'],
  ...['住房公积金管理中心', '水库移民中心', '烟草专卖局', '邮政管理局', '史志研究室', '红十字会'],
];
const TOWNS = [
  ...['柳坪', '石桥沟', '东岭', '双河口', '梅子垭', '青竹', '白马河', '栗子坪', '大石桥', '龙泉', '茶店', '红岩'],
  ...['新集', '八里铺', '沙坪', '永安', '黄泥岗', '桃源', '清水湾', '长岭', '马鞍山', '三溪口', '金竹', '云台'],
  ...['鹤鸣', '双龙', '麻柳', '杨柳池', '望江', '凤凰'],
];

/** Eighty offices: departments, smaller bureaus and centres, townships. */
export const OFFICES: readonly Office[] = [
  ...DEPARTMENTS.map((name) => officeIn(COUNTY, name, 'department')),
  ...BUREAUS.map((name) => officeIn(COUNTY, name, 'bureau')),
  ...TOWNS.map((name) => officeIn(`${COUNTY}${name}`, '镇人民政府', 'township')),
];
