/**
 * Readings of kanji, for one question: whether a word in kana is the one that the other writer has in kanji (勘案, かんあん).
 * The table holds the kanji of official prose with the readings that they have in it; it is no dictionary, and a kanji that
 * is not in it reads as nothing.
 */
import { isKanji } from './characters.ts';

/** Longer words are not compared: what is asked about is a word or a phrase. */
const LONGEST = 32;

/** Whether two texts differ only in that one has kana where the other has the kanji that they are a reading of. */
export function isSameReading(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return false;
  const failed = new Set<number>();
  const fits = (i: number, j: number): boolean => {
    if (i === a.length || j === b.length) return i === a.length && j === b.length;
    const key = i * (LONGEST + 1) + j;
    if (failed.has(key)) return false;
    const isSame = a.charAt(i) === b.charAt(j) && fits(i + 1, j + 1);
    if (isSame || readingLengths(a, i, b, j).some((length) => fits(i + 1, j + length))) return true;
    if (readingLengths(b, j, a, i).some((length) => fits(i + length, j + 1))) return true;
    failed.add(key);
    return false;
  };
  return fits(0, 0);
}

/** How long the readings of the kanji at `at` are that stand at `from` of the other text. */
function readingLengths(text: string, at: number, other: string, from: number): readonly number[] {
  const readings = tableOfReadings().get(text.charAt(at));
  if (readings === undefined) return [];
  const isInside = at > 0 && isKanji(text.charCodeAt(at - 1));
  const goesOn = isKanji(text.charCodeAt(at + 1));
  return readings.filter((reading) => standsAt(reading, other, from, isInside, goesOn)).map(({ length }) => length);
}

/** Inside a compound the first sound may be voiced (せいさく, 対策 たいさく; 発表 はっぴょう), and before another kanji the last one doubled (実施 じっし). */
function standsAt(reading: string, other: string, from: number, isInside: boolean, goesOn: boolean): boolean {
  const found = other.slice(from, from + reading.length);
  if (found.length < reading.length) return false;
  const first = found.charAt(0);
  const isFirst = first === reading.charAt(0) || (isInside && unvoiced(first) === unvoiced(reading.charAt(0)));
  if (reading.length === 1) return isFirst;
  const last = found.charAt(found.length - 1);
  const isLast = last === reading.slice(-1) || (goesOn && last === 'っ' && /[つちくき]$/u.test(reading));
  return isFirst && isLast && found.slice(1, -1) === reading.slice(1, -1);
}

/** A kana without its mark of voice: だ and た, ぱ and は. */
function unvoiced(kana: string): string {
  return kana.normalize('NFD').charAt(0);
}

let table: Map<string, string[]> | undefined;

function tableOfReadings(): ReadonlyMap<string, readonly string[]> {
  if (table !== undefined) return table;
  table = new Map();
  for (const [, reading = '', kanji = ''] of READINGS.matchAll(/([\u3041-\u3096]+)([\u3400-\u9fff]+)/gu)) {
    for (const each of kanji) {
      const readings = table.get(each);
      if (readings === undefined) table.set(each, [reading]);
      else readings.push(reading);
    }
  }
  return table;
}

/** Each reading with its kanji. Readings with okurigana are given without it: おこな for 行う. */
const READINGS =
  'あ上挙当合有会在 あい間相 あいだ間 あきら明 あた当与 あつか扱 あめ雨 あら新 あらた新改 あらわ表現著 あん案安 ' +
  'い位委意医維移以囲威違易行要言生入 いき域 いそ急 いた至致痛 いち一位 いちじる著 いつ一 いま今 いん引員院因 う受得売打有植浮生 うご動 うつ移写 うん運 ' +
  'え得絵会 えい影営映衛永 えき役益液駅 えん援円延演沿縁 お負終追押置起落 おお多大 おか犯 おこな行 おさ収 おな同 おも重主思 およ及 おろ卸 おん温音 ' +
  'か下化可科家果加課過価火仮何河欠買書替変課 が画我 かい会解開海介回改階界戒械 がい外該害概 かえ返 かえり顧 かか掛係関 かぎ限 かく確各核格画拡隔 がく学額 かさ重 かた形方型固 かたち形 かつ活括割滑 がつ合月 がっ合 かど角 かな必 かなら必 かね兼 かま構 かり仮 かわ変替代川 かん関間完観管官勘感緩監環艦巻慣患換簡看幹 かんが考 がん含 ' +
  'き期機基規危起帰器記既旗寄気季紀希来着切聞効決 ぎ議義技疑 きた来北 きび厳 きゅう給急求救究旧球九及級 きょ拠許去挙距 きょう協強共境供教脅峡業享況響 ぎょう業行 きょく局極 きわ極 きん近緊禁均勤 ' +
  'く区苦組来 くう空 くみ組 くに国 くわ加 くん訓 ぐん軍 け系 けい形計警経継系契携軽係敬 げい迎 げき撃激 けつ決結欠血 げつ月 けん権件検見県建研験険健兼憲券 げん限現源減原言厳元 ' +
  'こ呼固故小湖庫個超込越 ご後語互護五期御 こう行構攻効向交航高口考公港広校項抗後更好候興降降硬工光講幸鉱功 ごう合号 こえ声超 こお氷 こく国告刻 ごく極 こころ心 こた答応 こと事異言 ことな異 このこ好 こま細 こん困混今根 ごん言 ' +
  'さ差査作左佐去指避定 ざ座 さい際最再済災採細裁載祭歳才 ざい在財材剤 さかい境 さき先 さく作策索削 さだ定 さつ察殺刷 さま様妨 さまた妨 さら更 さん参産算散三 ざん残 ' +
  'し指施支始資視使史死私師志市姿司誌試氏子士思四詞占知仕締 じ事時自次示持治地児辞 しき式識色 した下 したが従 しつ質失室 じつ実日 じっ実 しめ示 しゃ車社者射舎写 しゃく借 じゃく若 しゅ主種取手守首 じゅ受需授 しゅう周収集修終襲習州就週 じゅう重従充十住 しゅく縮宿 しゅつ出 しゅん旬 じゅつ術述 じゅん準順純 しょ所処初書諸 じょ助除序女如 しょう象障証承消商小少省照将傷衝詳章正昇 じょう情状常上場条乗城浄定 しょく職色 しら調 しる記 しん新信審進申侵心深身親診針振神 じん人陣迅尽 ' +
  'す素住済捨 すい推水遂 ずい随 すう数 すえ末 すく少救 すぐ優 すす進 すで既 すべ全 すみ速 すみや速 せ施責攻 せい制政性成整生製勢正清精請声世 ぜい税勢 せき責積績石席赤 せつ設接切説節 せっ接 ぜつ絶 せま迫 せん戦線専選先潜船宣前浅千 ぜん前全然善漸 ' +
  'そ組措祖阻素訴添沿 そう総相想送争装操走早層創双捜掃奏 ぞう造増象像 そく則速側促即束測足息 ぞく続属族 そこ損 そと外 そな備 その園 そん損存尊 ぞん存 ' +
  'た他多立田建足耐絶 たい対態体待隊帯大太貸退代替耐 だい大題第代台 たが互 たし確 たす助 たず携尋 たずさ携 ただ直正 ただち直 たたか戦 たち立 たつ達 だっ脱 だつ脱奪 たと例 たび度 たも保 たん担単探端短炭 だん段断団談弾男 ' +
  'ち地致知治値置遅血 ちから力 ちゃく着 ちゅう中注駐昼 ちょ著 ちょう調長庁超朝町重頂徴 ちょく直 ちん賃 つ付着次就継告積 つい追対 つう通 つか使仕 つぎ次 つく作造創 つた伝 つつ包 つづ続 つと努勤務 つど都度集 つど度 つね常 つの角募 つみ積 つよ強 ' +
  'て手 てい定提程停低底締抵体 てき的適敵摘 てつ鉄撤 てん展点転典天添 でん電伝 と都図登途取止土説問解十渡留 ど度土努 とう等当投統到東答灯頭島逃討搭 どう同動導道働 とお通遠 とき時 とく特得 どく独読 とこ常 ところ所 とどこお滞 とな唱 とも共伴 ともな伴 とり取 とん頓 ' +
  'な成無名鳴亡投和慣 ない内 なか中 なが長流 なに何 なみ並波 なら並 なん難何南 に二荷 にち日 にん任認人 ぬ抜 ね根値 ねが願 ねん年念燃 のう能農納脳 のぞ除望臨 の述延載乗伸 のち後 ' +
  'は波派破果 ば場馬 はい配背廃排敗 ばい倍買 はいり入 はか図測計 はく泊白 はげ激 はこ運 はじ始初 はず外 はた果旗 はたら働 はつ発 ばつ罰 はな離話放 はなし話 はば幅 はや早速 はら払 はん範判反搬半版犯般繁 ばん番判盤 ' +
  'ひ費被避比秘非否飛引日低 び備美 ひく低 ひと人一 ひとり独 ひつ必 ひょう表評標 びょう病秒 ひら開 ひろ広 ひん品貧 びん便 ふ不府負普付布富浮婦振降増踏 ぶ武部分 ふう風封 ふか深 ふく含復服福副複 ふさわ相 ふせ防 ふた再 ふたた再 ふつ払 ぶつ物 ふね船 ふん紛分 ぶん分文 ' +
  'へい平兵並閉 べい米 べつ別 へん変編返辺 べん弁便 ほ保補歩捕 ぼ母募 ほう方法報包放訪豊 ぼう防妨望暴貿 ほか外他 ほく北 ほん本 ま間増待 まい毎 まえ前 まか任 まさ正 まじ交 まず先 まった全 まつ末 まも守 まん満万 ' +
  'み未味見三満 みず水 みずか自 みち道 みつ密 みと認 みな皆 みなと港 みゃく脈 みん民 む無武向務 むか向迎 むす結 むずか難 め目 めい明命名盟 めん面 もう設申 もく目 もち用 もと基求元本下 もの物者 もの物 もん問門 ' +
  'や野病 やく約役訳薬 やす安休 やぶ破 ゆ油由輸行 ゆい唯遺 ゆう有優由遊友郵 よ予余与寄読呼良世 よう要用様容洋養陽揚 よく欲翼抑 よこ横 よび及 よわ弱 ' +
  'らい来頼雷 らく落 らん乱 り利理離里 りく陸 りつ立律率 りゃく略 りゅう流留立 りょ旅 りょう料領両量療了良 りょく力 りん臨 るい類 れい例令冷礼 れつ列 れん連練 ろう労 ろん論 わ和話分割 わけ分訳 わた渡 わり割 ' +
  'いく育 お汚 おう央 がん眼 き揮 ぐ具 けい掲 けん堅遣 こう綱 さい催 し脂 じゅん潤 せい星 せき析 そ礎 そう窓 たく択 ため為 ちく築 ちつ秩 ちょく捗 とう闘 はく舶 ほし星 まど窓 また又 も模 らく絡 りょ慮 ろ路 わく枠 わん湾 えき疫';
