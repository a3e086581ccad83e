/** What is wrong with a file itself, before or beside any rule: names starting with `core-`. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { CoreRuleId } from '../source/document.ts';
import type { Severity } from './finding.ts';

export interface CoreFinding {
  readonly title: LocalisedText;
  readonly severity: Severity;
  readonly severities?: Readonly<Record<string, Severity>>;
  readonly messages: Readonly<Record<string, LocalisedText>>;
  readonly rationale: LocalisedText;
  readonly remedy: LocalisedText;
  /** Reasons and remedies of single messages. */
  readonly rationales?: Readonly<Record<string, LocalisedText>>;
  readonly remedies?: Readonly<Record<string, LocalisedText>>;
}

const text = (zh: string, en: string): LocalisedText => ({ 'zh-CN': zh, en });

/** Every reserved name with its texts. */
export const coreFindingCatalogue: Readonly<Record<CoreRuleId, CoreFinding>> = {
  'core-encoding': {
    title: text('文件编码', 'File encoding'),
    severity: 'error',
    severities: { notUtf8: 'warning', byteOrderMark: 'info' },
    messages: {
      binary: text('这不是文本文件，无法作为报告读取', 'this is not a text file and cannot be read as a report'),
      unknownEncoding: text(
        '文件既不是 UTF-8 也不是 GB18030（GBK）编码，无法读取',
        'the file is neither UTF-8 nor GB18030 (GBK) and cannot be read',
      ),
      notUtf8: text(
        '文件是 {encoding} 编码，已转换后检查',
        'the file is encoded in {encoding}; it was converted to be checked',
      ),
      byteOrderMark: text(
        '文件开头有字节顺序标记（BOM），检查时已略过',
        'the file begins with a byte-order mark; it was skipped',
      ),
    },
    rationale: text(
      'JSON 文件统一使用不带标记的 UTF-8 编码（RFC 8259）',
      'JSON files are UTF-8 without a mark (RFC 8259)',
    ),
    remedy: text('请在编辑器中另存为 UTF-8 编码', 'Please save the file as UTF-8 in an editor'),
  },
  'core-syntax': {
    title: text('JSON 语法', 'JSON syntax'),
    severity: 'error',
    messages: {
      default: text('此处不符合 JSON 语法', 'this is not valid JSON'),
      empty: text('文件是空的', 'the file is empty'),
      truncated: text(
        '文件不完整：到此处就结束了，括号没有配齐',
        'the file is incomplete: it ends here with brackets still open',
      ),
      comma: text('此处缺少逗号“,”', 'a comma is missing here'),
      colon: text('此处缺少冒号“:”', 'a colon is missing here'),
      value: text('此处缺少一个值', 'a value is missing here'),
      propertyName: text('此处应为带双引号的属性名', 'a property name in double quotes is expected here'),
      closeBrace: text('此处缺少右花括号“}”', 'a closing brace is missing here'),
      closeBracket: text('此处缺少右方括号“]”', 'a closing bracket is missing here'),
      endOfFile: text('报告结束后还有多余的内容', 'there is something after the end of the report'),
      endOfString: text('文字没有以双引号结束', 'a text is not closed by a double quote'),
      character: text('此处有不允许的字符', 'there is a character here that JSON does not allow'),
      escape: text('反斜杠“\\”后的转义写法不对', 'the escape after the backslash is not valid'),
      number: text('数字的写法不对', 'the number is not written as JSON wants it'),
      comment: text('JSON 文件中不能写注释', 'JSON files cannot hold comments'),
    },
    rationale: text(
      '文件不是完整的 JSON，后面的内容无法可靠读取',
      'the file is not complete JSON, so the rest cannot be read reliably',
    ),
    remedy: text('请改正此处后重新检查', 'Please correct this place and check again'),
  },
  'core-duplicate-key': {
    title: text('重复的属性', 'Duplicate property'),
    severity: 'error',
    messages: { default: text('属性“{key}”在同一处写了两次', 'the property “{key}” stands twice in the same object') },
    rationale: text(
      '重复时只有最后一个有效，前面的内容会被悄悄丢掉',
      'only the last one counts, and the first is silently lost',
    ),
    remedy: text('请保留一个，删去另一个', 'Please keep one and delete the other'),
  },
  'core-schema': {
    title: text('文件格式', 'File format'),
    severity: 'error',
    severities: { unknown: 'warning' },
    messages: {
      missing: text('缺少“{name}”', '“{name}” is missing'),
      unknown: text('不认识的属性“{name}”{suggestion}', 'unknown property “{name}”{suggestion}'),
      type: text('此处应为{expected}，实际是{actual}', 'this should be {expected} but is {actual}'),
      enum: text(
        '“{actual}”不在允许的范围内（{allowed}）{suggestion}',
        '“{actual}” is not one of {allowed}{suggestion}',
      ),
      format: text(
        '“{actual}”不是有效的日期，应写作 2024-01-31',
        '“{actual}” is not a valid date; write it as 2024-01-31',
      ),
      value: text('此处的值不符合格式：{detail}', 'the value does not fit the format: {detail}'),
      more: text('另有 {count} 处不符合文件格式', '{count} more places do not fit the file format'),
    },
    rationale: text(
      '报告文件的格式见 docs/report-format.md',
      'the format of report files is described in docs/report-format.md',
    ),
    remedy: text('请按报告文件格式改正', 'Please correct it as the report format says'),
  },
  'core-too-large': {
    title: text('文件过大', 'File too large'),
    severity: 'error',
    messages: { default: text('文件超过 {limit}，未读取', 'the file is larger than {limit} and was not read') },
    rationale: text('一份报告通常只有几十 KB', 'a report is usually some tens of kB'),
    remedy: text('请确认选对了文件', 'Please make sure that this is the right file'),
  },
  'core-too-deep': {
    title: text('嵌套过深', 'Nested too deep'),
    severity: 'error',
    messages: {
      default: text('括号嵌套超过 {limit} 层，未读取', 'brackets nest more than {limit} deep; the file was not read'),
    },
    rationale: text('报告的内容不会嵌套得这样深', 'no report nests that deep'),
    remedy: text('请确认选对了文件', 'Please make sure that this is the right file'),
  },
  'core-not-a-report': {
    title: text('不是报告文件', 'Not a report file'),
    severity: 'error',
    messages: {
      default: text(
        '这个文件不是年度报告：缺少 "format": "disclosure-report/1" 和 "sections"',
        'this file is not an annual report: "format": "disclosure-report/1" and "sections" are missing',
      ),
      notAnObject: text(
        '这个文件不是年度报告：最外层应为对象 {…}，实际是{actual}',
        'this file is not an annual report: the outermost value should be an object {…} but is {actual}',
      ),
      version: text(
        '不支持的文件格式“{actual}”，本程序读取 disclosure-report/1',
        'the format “{actual}” is not supported; this program reads disclosure-report/1',
      ),
      sections: text(
        '报告没有内容：“sections”应为列表 […]',
        'the report has no content: “sections” should be a list […]',
      ),
      notAnnual: text(
        '这个文件的标题是“{title}”，不是年度报告，未作核对',
        'the title of this file is “{title}”: it is no annual report and was not checked',
      ),
    },
    rationale: text(
      '报告文件以 format 注明格式，以 sections 列出各部分',
      'a report file names its format in “format” and lists its parts in “sections”',
    ),
    remedy: text(
      '请用“disclosure-lint new”生成一份，或对照 docs/report-format.md 改正',
      'Please make one with “disclosure-lint new”, or correct it as docs/report-format.md says',
    ),
    rationales: {
      notAnnual: text(
        '半年、季度的统计不适用年度报告的格式，逐条核对没有意义',
        'the form of the annual report does not hold for statistics of half a year or a quarter',
      ),
    },
    remedies: {
      notAnnual: text(
        '请确认选对了文件；如确为年度报告，请改正标题',
        'Please make sure that this is the right file; if it is the annual report, please correct its title',
      ),
    },
  },
  'core-table-unreadable': {
    title: text('表格无法读取', 'A table that could not be read'),
    severity: 'warning',
    messages: {
      default: text(
        '表格“{table}”的位置是图片，读不出数字，未能核对',
        'a picture stands where the table “{table}” should be; its figures could not be checked',
      ),
    },
    rationale: text('没有核对过的报告不能算作通过', 'a report that was not checked must not count as one that passed'),
    remedy: text(
      '请改用文字表格（Word 表格、网页表格或电子表格）后重新检查，或人工核对此表',
      'Please supply the table as text (in Word, as a web page or as a spreadsheet) and check again, or check it by hand',
    ),
  },
  'core-tables-only': {
    title: text('只有表格的文件', 'A document of tables alone'),
    severity: 'warning',
    messages: {
      default: text(
        '文件里只有表格，没有正文：表格已核对，文字部分未核对',
        'the document holds the tables alone: they were checked, the prose was not',
      ),
    },
    rationale: text('没有核对过的报告不能算作通过', 'a report that was not checked must not count as one that passed'),
    remedy: text(
      '请连同正文一起检查（Word 文件或网页），或人工核对文字部分',
      'Please have the report checked with its prose (as a Word document or a web page), or check the prose by hand',
    ),
  },
  'core-year-not-covered': {
    title: text('年度不适用', 'Year not covered'),
    severity: 'warning',
    messages: {
      default: text(
        '{year}年度没有统一格式可以对照，未作检查',
        'no statutory form governs reports on {year}; nothing was checked',
      ),
    },
    rationale: text('统一的年度报告格式自2019年度起施行', 'the statutory form exists since the reports on 2019'),
    remedy: text(
      '请核对报告年度；如年度无误，请人工审核',
      'Please check the year; if it is right, the report has to be reviewed by hand',
    ),
  },
  'core-rule-crash': {
    title: text('规则运行出错', 'A rule crashed'),
    severity: 'error',
    messages: {
      default: text(
        '规则“{rule}”运行出错，本报告未经该规则检查：{detail}',
        'the rule “{rule}” crashed, so the report was not checked by it: {detail}',
      ),
    },
    rationale: text('未检查不等于没有问题', 'not checked does not mean correct'),
    remedy: text(
      '请将此情况连同报告反馈给维护者；其他规则的结果仍然有效',
      'Please report this with the file; the results of all other rules stand',
    ),
  },
  'core-suppression': {
    title: text('豁免', 'Suppression'),
    severity: 'warning',
    messages: {
      expired: text(
        '这条豁免已于{until}到期，不再生效（{file}，规则 {rule}，理由：{reason}）',
        'this suppression expired on {until} and no longer acts ({file}, rule {rule}; reason: {reason})',
      ),
      changed: text(
        '内容已变，这条豁免不再适用，该问题重新列出（{file}，规则 {rule}，原理由：{reason}）',
        'what was accepted has changed: this suppression no longer fits and the finding shows again ({file}, rule {rule}; reason given: {reason})',
      ),
      unmatched: text(
        '这条豁免没有对应的问题（{file}，规则 {rule}，理由：{reason}）',
        'this suppression matches no finding ({file}, rule {rule}; reason: {reason})',
      ),
      unknownRule: text(
        '这条豁免所写的规则“{rule}”不存在{suggestion}（{file}，理由：{reason}）',
        'there is no rule “{rule}” for this suppression to act on{suggestion} ({file}; reason: {reason})',
      ),
    },
    rationale: text(
      '豁免只对当时看过的那个问题、在期限内有效',
      'a suppression holds for the finding that was looked at, and no longer than it says',
    ),
    remedy: text(
      '请核对这一条：仍需豁免的，用“disclosure-lint suppress”重新登记；不再需要的，请删去',
      'Please look at this entry: where it is still needed, enter it anew with “disclosure-lint suppress”; where not, delete it',
    ),
  },
};
