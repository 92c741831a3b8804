import { defineTexts } from '../../shared/kernel/texts'

/** What the commands of standard packs say. */
export const packTexts = defineTexts(
  'cliPack',
  {
    usage: `标准包（PACK：标准包文件，或 example 示例标准包，或数据文件里的 代号@版本）：
  pack list FILE                              数据文件里的标准包、各周期所用的标准包、市定参数和草稿
  pack show PACK [FILE]                       一个标准包的全部参数；给出 FILE 时说明它在该文件里能否启用
  pack compare OLD NEW [FILE]                 两个标准包有什么不同；给出 FILE 时列出对结果的影响
  pack take FILE PACK.hcstd                   收下标准包；签名可信的可以启用，其余只能试算
  pack adopt FILE 代号@版本                   启用：新的周期用它计算，已有周期仍用原来的
  pack move FILE 周期 代号@版本 --reason 理由
                                              把一个周期（round|1|2026-06、gradeYear|2026、plan|2026）改用另一个标准包
  pack set FILE 参数 取值 --day 2026-07-01 --reason 理由
                                              市定：设置本市取值，自某日起；取值为 JSON
  pack unset FILE 参数 --day 2026-07-01       取消市定
  pack issue FILE 草稿 -o PACK.hcstd          省公司：签名并发布草稿（口令同“密钥”）
  pack file FILE 代号@版本 -o PACK.hcstd      再次导出已签发的标准包`,
    packLine: '{pack}（{standing}）{title}{present}',
    present: '，现行',
    issueLine: '  第 {sequence} 号，{issuer}于 {issuedOn} 发布，{validFrom} 起有效，{expiry}，签名密钥指纹 {fingerprint}',
    expires: '{day} 到期',
    noExpiry: '没有到期日',
    cycleLine: '{cycle}：{pack}',
    cityLine: '市定参数“{name}”{from} 起 {value}（{reason}）',
    draftLine: '草稿 {draft}：{pack}，以 {base} 为底稿',
    valueLine: '{name}（{path}）{from} 起：{value}，{provenance}，{source}',
    usable: '可以启用',
    noDifference: '两个标准包的参数完全相同',
    differenceLine: '{name}（{path}）{kind}{from}：{before} → {after}',
    since: ' {from} 起',
    citySettable: '市州可自定',
    notCitySettable: '市州不可自定',
    effectHead: '对 {company} 结果的影响：',
    roundEffect: '{cycle}：{count} 人有变化；通过 {passBefore} → {passAfter} 人',
    yearEffect: '{cycle}：{count} 人有变化；晋级和提名 {upBefore} → {upAfter} 人，降级和待岗 {downBefore} → {downAfter} 人',
    planEffect: '{cycle}：所需 {before} → {after} 人，{count} 个县区有变化',
    noRank: '无名次',
    rank: '第 {rank} 名',
    nothing: '没有变化'
  },
  {
    usage: `Standard packs (PACK: a pack file, or example for the built-in one, or ID@VERSION of the workspace):
  pack list FILE                              packs of a file, what its cycles are computed with, values of the city's own, drafts
  pack show PACK [FILE]                       every parameter of a pack; with FILE, whether it could be adopted there
  pack compare OLD NEW [FILE]                 how two packs differ; with FILE, what that changes in its results
  pack take FILE PACK.hcstd                   take a pack in: to be adopted where its signature is trusted, else for trial
  pack adopt FILE ID@VERSION                  compute new cycles with it; those that are there stay with theirs
  pack move FILE CYCLE ID@VERSION --reason TEXT
                                              move one cycle (round|1|2026-06, gradeYear|2026, plan|2026) to another pack
  pack set FILE PATH VALUE --day 2026-07-01 --reason TEXT
                                              set a value of the city's own from a day on; VALUE is JSON
  pack unset FILE PATH --day 2026-07-01       take such a value back
  pack issue FILE DRAFT -o PACK.hcstd         province: sign a draft and issue it (passphrase as for keys)
  pack file FILE ID@VERSION -o PACK.hcstd     an issued pack once more as a file`,
    packLine: '{pack} ({standing}) {title}{present}',
    present: ', present',
    issueLine: '  number {sequence}, issued by {issuer} on {issuedOn}, valid from {validFrom}, {expiry}, key {fingerprint}',
    expires: 'expires on {day}',
    noExpiry: 'does not expire',
    cycleLine: '{cycle}: {pack}',
    cityLine: 'Set by the city: "{name}" from {from} {value} ({reason})',
    draftLine: 'Draft {draft}: {pack}, based on {base}',
    valueLine: '{name} ({path}) from {from}: {value}, {provenance}, {source}',
    usable: 'It can be adopted',
    noDifference: 'The two packs have the same parameters',
    differenceLine: '{name} ({path}) {kind}{from}: {before} → {after}',
    since: ' from {from}',
    citySettable: 'cities may set it',
    notCitySettable: 'cities may not set it',
    effectHead: 'What it changes in the results of {company}:',
    roundEffect: '{cycle}: {count} people change; {passBefore} → {passAfter} pass',
    yearEffect: '{cycle}: {count} people change; {upBefore} → {upAfter} rise or are nominated, {downBefore} → {downAfter} fall or stand by',
    planEffect: '{cycle}: {before} → {after} heads required, {count} counties change',
    noRank: 'no rank',
    rank: 'rank {rank}',
    nothing: 'Nothing changed'
  }
)
