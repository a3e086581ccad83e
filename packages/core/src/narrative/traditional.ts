/** Traditional characters and the simplified ones they stand for, as far as reports use them: one UTF-16 unit for one. */

/**
 * Pairs: the traditional character, then the simplified one. None is a character that simplified texts use as well (乾, 著,
 * 覆), so simplified prose is left as it is.
 */
const PAIRS = `
  丟丢 並并 亂乱 佈布 佔占 併并 來来 侷局 係系 個个 們们 備备 傳传 債债 傷伤 傾倾 僅仅 僑侨 價价 億亿 儘尽 償偿 優优 兌兑 兒儿 內内 兩两 冊册 凈净 凍冻 別别 刪删
  則则 創创 劃划 劇剧 劉刘 劑剂 動动 務务 勝胜 勞劳 勢势 勵励 勸劝 匯汇 匱匮 區区 協协 卻却 參参 吳吴 呂吕 員员 問问 啓启 啟启 喚唤 喬乔 單单 嘗尝 噹当 嚮向 嚴严
  國国 圍围 園园 圓圆 圖图 埰采 執执 堅坚 報报 場场 塊块 塗涂 墊垫 墳坟 壓压 壞坏 壟垄 壯壮 夠够 夾夹 奪夺 奮奋 婦妇 媽妈 孫孙 學学 實实 寧宁 審审 寫写 寬宽 寶宝
  將将 專专 尋寻 對对 導导 屆届 屢屡 層层 屬属 島岛 峽峡 崗岗 嶺岭 師师 帶带 幣币 幫帮 幹干 幾几 庫库 廁厕 廂厢 廟庙 廠厂 廢废 廣广 廳厅 張张 強强 彈弹 彌弥 彙汇
  彥彦 徑径 從从 復复 徹彻 恆恒 態态 慘惨 慣惯 慮虑 慶庆 憐怜 憑凭 憤愤 憲宪 憶忆 應应 懲惩 懷怀 懸悬 戰战 戲戏 戶户 拋抛 挾挟 捨舍 捲卷 掃扫 掙挣 掛挂 採采 揚扬
  換换 揮挥 損损 搶抢 撥拨 撫抚 撲扑 擇择 擊击 擔担 據据 擬拟 擴扩 擺摆 擾扰 攜携 攝摄 攤摊 攬揽 敗败 敘叙 敵敌 數数 斂敛 斃毙 斬斩 斷断 時时 暢畅 暫暂 曆历 曉晓
  曠旷 曬晒 書书 會会 朧胧 東东 枴拐 査查 條条 棄弃 棗枣 棟栋 棧栈 楊杨 楓枫 業业 極极 榮荣 構构 槍枪 槓杠 樁桩 樂乐 樓楼 標标 樣样 樸朴 樹树 橋桥 機机 橫横 檔档
  檢检 欄栏 權权 歐欧 歡欢 歲岁 歷历 歸归 歿殁 殘残 殺杀 殼壳 毀毁 氣气 決决 沒没 況况 洩泄 涼凉 淨净 淪沦 淵渊 減减 測测 渾浑 湊凑 湧涌 湯汤 準准 溝沟 溫温 滅灭
  滙汇 滬沪 滯滞 滲渗 滾滚 滿满 漁渔 漢汉 漲涨 漸渐 潔洁 潛潜 潤润 澀涩 澆浇 澤泽 濕湿 濟济 濱滨 瀆渎 瀋沈 瀏浏 瀘泸 瀝沥 灑洒 灣湾 災灾 為为 無无 煉炼 煙烟 熱热
  燈灯 燒烧 營营 燭烛 爐炉 爭争 爲为 爺爷 牆墙 牘牍 牽牵 狹狭 猶犹 獄狱 獅狮 獎奖 獨独 獲获 獻献 現现 瑋玮 瑣琐 環环 璽玺 瓊琼 甌瓯 甕瓮 產产 産产 畝亩 畢毕 畫画
  異异 當当 疊叠 瘋疯 瘡疮 療疗 癢痒 發发 皚皑 皺皱 盜盗 盡尽 監监 盤盘 盧卢 眾众 睜睁 確确 碼码 磯矶 礎础 礙碍 礦矿 礬矾 祕秘 禍祸 禦御 禮礼 禱祷 禿秃 稅税 稈秆
  種种 稱称 穀谷 積积 穎颖 穩稳 穫获 窮穷 竄窜 竊窃 竪竖 筍笋 箇个 箋笺 節节 範范 築筑 篩筛 簡简 簽签 籃篮 籌筹 籠笼 籤签 籬篱 粵粤 糧粮 糾纠 紀纪 約约 紅红 紋纹
  納纳 紐纽 純纯 紗纱 紙纸 級级 紛纷 紡纺 細细 紹绍 紺绀 終终 絃弦 組组 結结 絕绝 絡络 給给 統统 絶绝 綁绑 經经 綜综 綢绸 綫线 維维 網网 緊紧 緒绪 線线 緝缉 緣缘
  編编 緩缓 緬缅 練练 緻致 縛缚 縝缜 縣县 縫缝 縮缩 縱纵 總总 績绩 織织 繞绕 繡绣 繩绳 繪绘 繫系 繳缴 繼继 續续 纍累 纏缠 纔才 纖纤 纜缆 罰罚 罵骂 罷罢 羅罗 羣群
  義义 習习 聖圣 聞闻 聯联 聰聪 聳耸 職职 聽听 聾聋 肅肃 脫脱 腦脑 腳脚 膚肤 膠胶 膽胆 臘腊 臟脏 臨临 臺台 與与 興兴 舉举 舊旧 艙舱 艦舰 艱艰 艷艳 華华 萊莱 萬万
  葉叶 葦苇 蒼苍 蓋盖 蓮莲 蔔卜 蔣蒋 薈荟 薦荐 薩萨 藍蓝 藝艺 藥药 蘆芦 蘇苏 蘭兰 處处 虛虚 號号 虧亏 蝕蚀 蟲虫 衆众 衊蔑 術术 衛卫 衝冲 裊袅 裏里 補补 裝装 裡里
  製制 複复 襯衬 襲袭 覈核 見见 規规 視视 覺觉 覽览 觀观 觸触 訂订 計计 訊讯 訌讧 討讨 訐讦 訓训 託托 記记 訛讹 訟讼 訥讷 訪访 設设 許许 訴诉 診诊 註注 証证 詐诈
  詔诏 評评 詛诅 詞词 詠咏 詢询 詣诣 試试 話话 該该 詳详 誇夸 誌志 認认 誕诞 誘诱 語语 誠诚 誡诫 誤误 誨诲 說说 説说 誰谁 誼谊 調调 談谈 請请 諒谅 論论 諧谐 諮咨
  諱讳 諸诸 諾诺 謀谋 謂谓 謊谎 謎谜 謙谦 講讲 謝谢 謠谣 謬谬 謹谨 證证 譏讥 識识 譚谭 譜谱 譯译 議议 譴谴 護护 譽誉 讀读 變变 讒谗 讓让 讚赞 豎竖 豐丰 豔艳 豬猪
  貝贝 負负 財财 貢贡 貧贫 貨货 販贩 貪贪 貫贯 責责 貯贮 貳贰 貴贵 貶贬 貸贷 費费 貼贴 貽贻 貿贸 賀贺 賁贲 賂赂 賃赁 賄贿 資资 賊贼 賑赈 賒赊 賓宾 賜赐 賞赏 賠赔
  賢贤 賣卖 賤贱 賦赋 質质 賬账 賴赖 購购 賽赛 贅赘 贈赠 贊赞 贏赢 贓赃 贖赎 趕赶 趙赵 趨趋 跡迹 踐践 蹤踪 躍跃 車车 軋轧 軌轨 軍军 軒轩 軟软 軸轴 軻轲 較较 載载
  輔辅 輕轻 輛辆 輝辉 輪轮 輯辑 輸输 輻辐 輾辗 輿舆 轄辖 轉转 轟轰 辦办 辭辞 辮辫 辯辩 農农 迴回 這这 連连 週周 進进 遊游 運运 過过 達达 違违 遜逊 遞递 遠远 適适
  遲迟 遷迁 選选 遺遗 遼辽 邁迈 還还 邇迩 邊边 邏逻 郵邮 鄉乡 鄒邹 鄖郧 鄧邓 鄭郑 鄰邻 酈郦 醜丑 醞酝 醫医 釀酿 釋释 釐厘 釘钉 針针 釦扣 鈍钝 鈎钩 鈔钞 鈕钮 鈣钙
  鉀钾 鉛铅 鉤钩 銀银 銅铜 銓铨 銘铭 銳锐 銷销 鋁铝 鋒锋 鋪铺 鋸锯 鋼钢 錄录 錘锤 錢钱 錨锚 錫锡 錯错 録录 鍋锅 鍵键 鍾钟 鎂镁 鎖锁 鎢钨 鎭镇 鎮镇 鏈链 鏟铲 鏡镜
  鐐镣 鐘钟 鐮镰 鐵铁 鑄铸 鑑鉴 鑒鉴 鑰钥 鑿凿 長长 門门 閉闭 開开 閒闲 間间 閣阁 閩闽 閱阅 閲阅 閻阎 闆板 闊阔 闕阙 闖闯 關关 闡阐 陝陕 陞升 陣阵 陰阴 陳陈 陸陆
  陽阳 隊队 隕陨 際际 隨随 險险 隱隐 隸隶 隻只 雖虽 雙双 雜杂 雞鸡 難难 雲云 電电 霧雾 靈灵 靜静 韋韦 韓韩 韻韵 響响 頁页 頂顶 項项 順顺 須须 頌颂 預预 頑顽 頒颁
  頓顿 頗颇 領领 頭头 頰颊 頸颈 頻频 顆颗 題题 額额 顏颜 顔颜 願愿 顛颠 類类 顧顾 顫颤 顯显 風风 飄飘 飛飞 飯饭 飼饲 飽饱 飾饰 餃饺 餅饼 養养 餓饿 餘余 館馆 饋馈
  饑饥 馬马 馮冯 駁驳 駐驻 駕驾 駛驶 駝驼 騎骑 騙骗 騰腾 騷骚 驅驱 驕骄 驗验 驚惊 驟骤 髒脏 體体 鬆松 鬚须 鬥斗 鬧闹 鬱郁 魚鱼 魯鲁 鮮鲜 鯉鲤 鯨鲸 鳥鸟 鴨鸭 鴻鸿
  鵬鹏 鷹鹰 鹽盐 麗丽 麥麦 麼么 黃黄 點点 黨党 齊齐 齒齿 齡龄 龍龙 龔龚 龜龟 後后 於于 徵征
`;

/**
 * @param spelling For each UTF-16 unit what it becomes; the entries of traditional characters are filled in.
 */
export function fillTraditional(spelling: Uint16Array): void {
  let traditional = 0;
  for (let at = 0; at < PAIRS.length; at++) {
    const unit = PAIRS.charCodeAt(at);
    if (unit <= 0x20) continue;
    if (traditional === 0) traditional = unit;
    else {
      spelling[traditional] = unit;
      traditional = 0;
    }
  }
}

let simple: Uint16Array | undefined;

/** @returns the text with simplified characters in the place of traditional ones; each stays where it was. */
export function simplified(text: string): string {
  if (!simple) {
    simple = new Uint16Array(0x10000);
    fillTraditional(simple);
  }
  let changed: string[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = simple[text.charCodeAt(at)];
    if (unit) {
      changed ??= text.split('');
      changed[at] = String.fromCharCode(unit);
    }
  }
  return changed?.join('') ?? text;
}

/** 答覆, 回覆 and 批覆 are written with a character that simplified texts keep for 覆盖: it depends on the one before. */
export const COVER = '覆'.charCodeAt(0);
export const ANSWER = '复'.charCodeAt(0);
export const BEFORE_ANSWER: ReadonlySet<number> = new Set(Array.from('答回批函', (sign) => sign.charCodeAt(0)));
