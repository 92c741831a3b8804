import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession, Locator, Page } from '@playwright/test'
import type { EvidencePart, Rating } from '../../shared/families/evaluation'
import { expect, test } from './application'
import { assessors, company, goToInterviews, interviewFile, nameOf, onDisk, openInterviews, sitDown, staffNos } from './interview-file'

// A trace would take a picture of the page at each of many thousand keys.
test.use({ trace: 'off' })
const fields = ['situation', 'task', 'action', 'result'] as const
const field = (page: Page, name: EvidencePart): Locator => page.locator(`[data-field="${name}"]`)
const candidate = (page: Page): Locator => page.locator('.interview-head h1')
const competency = (page: Page): Locator => page.locator('#competency-name')
const saved = (page: Page): Locator => page.getByRole('status', { name: '保存状态' })
const keyOf = ({ staffNo, assessor, code }: Pick<Rating, 'staffNo' | 'assessor' | 'code'>): string => `${staffNo} ${assessor} ${code}`

/** Types as an input method does: letters first, then the words that they stand for. */
async function compose(input: CDPSession, letters: string, words: string, meanwhile?: () => Promise<void>): Promise<void> {
  for (let length = 1; length <= letters.length; length++) {
    const text = letters.slice(0, length)
    await input.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
  await meanwhile?.()
  await input.send('Input.insertText', { text: words })
}
/** A key that the input method keeps to itself, as browsers tell of it. */
const imeKey = async (input: CDPSession, code: string, modifiers = 0): Promise<void> => {
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229, modifiers })
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', code, windowsVirtualKeyCode: 229, modifiers })
}
const control = 2

const codes = ['O01', 'O03', 'P02', 'S04'] as const
const levels = ['1', '2', '3', '4', '5', '3.5', '2.5', null] as const
/** What each assessor thinks of each candidate: made up, but always the same. */
function opinion(assessor: number, candidate: number, item: number): Pick<Rating, 'level' | 'notObserved' | EvidencePart> {
  const level = levels[(assessor * 5 + candidate * 3 + item * 2) % levels.length] ?? null
  const writes = level === '1' || level === '5' || (candidate + item) % 5 === 0
  const about = `${nameOf(staffNos[candidate] ?? '')}第${item + 1}项`
  const evidence = writes
    ? { situation: `${about}，去年三季度`, task: item % 2 ? '挽留客户' : '', action: `到现场测试${assessor + 1}次`, result: '当月恢复，续签两年' }
    : { situation: '', task: '', action: '', result: '' }
  return { level, notObserved: level === null, ...evidence }
}

/** Fills in one sheet by keys alone and submits it. */
async function fillIn(page: Page, input: CDPSession, assessor: number, index: number): Promise<void> {
  for (const item of codes.keys()) {
    const { level, ...evidence } = opinion(assessor, index, item)
    if (level === null) await page.keyboard.press('u')
    else await page.keyboard.press(level.charAt(0))
    if (level?.endsWith('.5')) await page.keyboard.press('.')
    if (evidence.situation !== '') {
      for (const name of fields) {
        await page.keyboard.press('Tab')
        if (evidence[name] === '') continue
        // Some by an input method, some as pasted or dictated text comes.
        if (name === 'situation' || name === 'result') await compose(input, 'zhongwen', evidence[name], () => imeKey(input, 'Enter', index % 2 ? control : 0))
        else await page.keyboard.insertText(evidence[name])
      }
      if (item < codes.length - 1) await page.keyboard.press('Tab')
    } else if (item < codes.length - 1) await page.keyboard.press('PageDown')
  }
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.locator('.interview-head .badge')).toHaveText('已提交')
}

test('a round of twelve candidates and three assessors, by keyboard alone', async ({ application: { page, workspaces, complaints } }) => {
  test.setTimeout(240_000)
  await openInterviews(page, await interviewFile({ codes }))
  const input = await page.context().newCDPSession(page)
  for (const [assessor, { name }] of assessors.entries()) {
    await expect(page.getByRole('button', { name })).toBeVisible()
    // The list begins with whoever sat here last.
    const first = Math.max(0, assessor - 1)
    await expect(page.getByRole('button', { name: assessors[first]?.name ?? '' })).toBeFocused()
    for (let step = first; step < assessor; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('.interview [data-cell]:focus')).toBeVisible()
    for (const [index, staffNo] of staffNos.entries()) {
      await expect(candidate(page)).toHaveText(nameOf(staffNo))
      await fillIn(page, input, assessor, index)
      if (index < staffNos.length - 1) await page.keyboard.press('Control+Enter')
    }
    await expect(page.locator('.queue-count')).toHaveText('12/12 人完成')
    await page.keyboard.press('Escape')
    await expect(page.locator('.interview')).toBeHidden()
    await goToInterviews(page)
  }
  expect(complaints).toEqual([])
  const { ratings, seats } = await onDisk(workspaces)
  expect(seats.filter(({ state }) => state === 'submitted')).toHaveLength(36)
  const found = new Map(
    ratings.map(({ level, notObserved, situation, task, action, result, ...of }) => [keyOf(of), { level, notObserved, situation, task, action, result }])
  )
  const typed = new Map(
    assessors.flatMap(({ assessor }, who) =>
      staffNos.flatMap((staffNo, index) => codes.map((code, item) => [keyOf({ staffNo, assessor, code }), opinion(who, index, item)] as const))
    )
  )
  expect(found.size).toBe(144)
  for (const [key, expected] of typed) expect(found.get(key), key).toEqual(expected)
})

test('an input method keeps its keys, and half a word is never saved', async ({ application: { page, workspaces } }) => {
  await openInterviews(page, await interviewFile({ codes, candidates: 2 }))
  await sitDown(page)
  await page.keyboard.press('3')
  await page.keyboard.press('Tab')
  const input = await page.context().newCDPSession(page)
  await page.keyboard.insertText('当时')
  await compose(input, 'kehu', '客户', async () => {
    await expect(field(page, 'situation')).toHaveValue('当时kehu')
    for (const [code, modifiers] of [
      ['Enter', 0],
      ['Enter', control],
      ['Escape', 0],
      ['PageDown', 0],
      ['Digit5', 0],
      ['Tab', 0]
    ] as const)
      await imeKey(input, code, modifiers)
    // Longer than anything waits: what is on disk has only whole words, and the acknowledgement leaves the letters alone.
    await expect.poll(async () => (await onDisk(workspaces)).ratings.map(({ situation }) => situation)).toEqual(['当时'])
    await page.waitForTimeout(1000)
    expect((await onDisk(workspaces)).ratings.map(({ situation, level }) => [situation, level])).toEqual([['当时', '3']])
    await expect(field(page, 'situation')).toHaveValue('当时kehu')
    await expect(field(page, 'situation')).toBeFocused()
    await expect(candidate(page)).toHaveText(nameOf('MY1001'))
  })
  await expect(field(page, 'situation')).toHaveValue('当时客户')
  await expect.poll(async () => (await onDisk(workspaces)).ratings.map(({ situation }) => situation)).toEqual(['当时客户'])
})

test('a host that is killed while somebody types costs a second at most, and it opens at the same field', async ({ application }) => {
  test.setTimeout(120_000)
  const { page, workspaces } = application
  await openInterviews(page, await interviewFile({ codes, candidates: 3 }))
  await sitDown(page)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('4')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
  await expect(field(page, 'action')).toBeFocused()
  const words = '先听客户把话说完再逐段测试光路找到施工挖断的接头当天恢复'
  const typed: { readonly text: string; readonly at: number }[] = []
  const until = Date.now() + 4000
  for (let text = ''; Date.now() < until;) {
    text += words.charAt(text.length % words.length)
    await page.keyboard.insertText(text.slice(-1))
    typed.push({ text, at: Date.now() })
    await page.waitForTimeout(25)
  }
  const killedAt = Date.now()
  await application.restart()
  const whole = typed.at(-1)?.text ?? ''
  const due = typed.findLast(({ at }) => at <= killedAt - 1000)?.text ?? ''
  expect(due.length).toBeGreaterThan(30)
  const kept = (await onDisk(workspaces)).ratings.find(({ level }) => level === '4')?.action ?? ''
  expect(kept.length).toBeGreaterThanOrEqual(due.length)
  expect(whole.startsWith(kept)).toBe(true)

  await page.getByRole('button', { name: `打开 ${company}` }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await goToInterviews(page)
  await expect(candidate(page)).toHaveText(nameOf('MY1002'))
  await expect(competency(page)).toContainText('责任与执行')
  await expect(field(page, 'action')).toBeFocused()
  await expect(field(page, 'action')).toHaveValue(kept)
  await page.keyboard.insertText('。')
  await expect(field(page, 'action')).toHaveValue(`${kept}。`)
  await expect.poll(async () => (await onDisk(workspaces)).ratings.find(({ level }) => level === '4')?.action).toBe(`${kept}。`)
})

test('what could not be saved is said at its field, stays there, and keeps one from leaving unasked', async ({ application }) => {
  const { page } = application
  await openInterviews(page, await interviewFile({ codes, candidates: 2 }))
  await sitDown(page)
  await page.keyboard.press('Tab')
  await page.route('**/call/workspace.dispatch', (route) => route.abort())
  await page.keyboard.insertText('没有保存的话')
  await expect(page.locator('.evidence-refused')).toContainText('与程序的连接断了')
  await expect(saved(page)).toContainText('没有保存成功')
  await expect(field(page, 'situation')).toHaveValue('没有保存的话')
  // The first Esc leaves the text, the second asks to leave the interview.
  await page.keyboard.press('Escape')
  await expect(page.locator('.interview [data-cell]:focus')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: '还没有保存到磁盘' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert').filter({ hasText: '还没有保存到磁盘' })).toBeVisible()
  await expect(page.locator('.interview')).toBeVisible()
  await page.unroute('**/call/workspace.dispatch')
  await field(page, 'situation').focus()
  await page.keyboard.insertText('了')
  await expect(saved(page)).toHaveText(/已保存 \d\d:\d\d:\d\d/)
  await expect(page.locator('.evidence-refused')).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Q')
  await expect(page.locator('.questions')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.questions')).toBeHidden()
  await expect(page.locator('.interview')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.interview')).toBeHidden()
})

test('assessors are blind to each other; a PIN guards a sheet', async ({ application: { page } }) => {
  await openInterviews(page, await interviewFile({ codes, candidates: 2, pins: { A2: '4711' } }))
  await sitDown(page)
  const secret = '甲评委才知道的事'
  const sheetText = (): Promise<string> => page.content()
  for (const item of codes.keys()) {
    await page.keyboard.press('5')
    for (const [index] of fields.entries()) {
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(`${secret}${index}`)
    }
    await page.keyboard.press(item < codes.length - 1 ? 'Tab' : 'Shift+Tab')
  }
  await expect(page.locator('.item-state')).toHaveText(['5 级', '5 级', '5 级', '5 级'])

  const enterAsSecond = async (): Promise<void> => {
    await page.getByRole('button', { name: '换评委' }).click()
    await expect(page.getByRole('heading', { name: '请评委就座' })).toBeVisible()
    expect(await sheetText()).not.toContain(secret)
    await page.getByRole('button', { name: '罗敏' }).click()
    await page.keyboard.type('1234')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('口令不对，请重新输入')
    await page.keyboard.type('4711')
    await page.keyboard.press('Enter')
    await expect(page.locator('.assessor')).toHaveText('评委 罗敏')
  }
  const expectNothingOfTheFirst = async (): Promise<void> => {
    await expect(candidate(page)).toHaveText(nameOf('MY1001'))
    await expect(page.locator('.item-state')).toHaveText(['未评', '未评', '未评', '未评'])
    await expect(page.locator('.chip-state')).toHaveText(['待评', '待评'])
    for (let item = 0; item < codes.length; item++) {
      for (const name of fields) await expect(field(page, name)).toHaveValue('')
      await expect(page.locator('.interview [aria-pressed=true]')).toHaveCount(0)
      expect(await sheetText()).not.toContain(secret)
      await page.keyboard.press('PageDown')
    }
  }
  await enterAsSecond()
  await expectNothingOfTheFirst()

  await page.getByRole('button', { name: '换评委' }).click()
  await page.getByRole('button', { name: '何建平' }).click()
  await expect(page.locator('.item-state')).toHaveText(['5 级', '5 级', '5 级', '5 级'])
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.locator('.interview-head .badge')).toHaveText('已提交')
  await enterAsSecond()
  await expectNothingOfTheFirst()
})

test('five wrong PINs bring a wait', async ({ application: { page } }) => {
  await openInterviews(page, await interviewFile({ codes, candidates: 1, pins: { A1: '4711' } }))
  await page.getByRole('button', { name: '何建平' }).click()
  for (let attempt = 0; attempt < 6; attempt++) {
    await page.getByLabel('何建平 的口令').fill('0000')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('何建平 的口令')).toHaveValue('')
  }
  await expect(page.getByRole('alert')).toHaveText(/请 \d+ 秒后再试/)
  await page.getByLabel('何建平 的口令').fill('4711')
  await expect(page.getByRole('button', { name: '开始评价' })).toBeDisabled()
})

test('what a sheet lacks is listed with the way there; a submitted one is to look at until it is reopened; recusal', async ({
  application: { page, workspaces }
}) => {
  await openInterviews(page, await interviewFile({ codes, candidates: 2 }))
  await sitDown(page)
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.getByRole('alert')).toContainText('还不能提交，缺 4 项')
  await page
    .locator('.band')
    .getByRole('button', { name: /责任与执行/ })
    .click()
  await expect(competency(page)).toContainText('责任与执行')
  for (let item = 1; item < codes.length; item++) {
    await page.keyboard.press('3')
    await page.keyboard.press('PageDown')
  }
  await expect(page.getByRole('alert')).toContainText('缺 1 项')
  await page
    .locator('.band')
    .getByRole('button', { name: /客户为本/ })
    .click()
  await expect(field(page, 'situation')).toBeFocused()
  await page.keyboard.insertText('去年三季度')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('没有回访')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('客户流失')
  await expect(page.locator('.band')).toBeHidden()
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.locator('.band')).toContainText('只能查看')
  await expect(field(page, 'result')).toHaveJSProperty('readOnly', true)
  await page.keyboard.press('Alt+3')
  await expect(page.locator('.scale [aria-pressed=true]')).toHaveText('1')

  await page.getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByRole('button', { name: '确定' })).toBeDisabled()
  await page.getByLabel('原因', { exact: true }).fill('漏记一条证据')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '提交', exact: true })).toBeVisible()
  await expect(field(page, 'result')).toHaveJSProperty('readOnly', false)

  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '回避' }).click()
  await page.getByLabel('原因', { exact: true }).fill('直接上级')
  await page.keyboard.press('Enter')
  await expect(page.locator('.band')).toContainText('已回避：直接上级')
  await expect(page.locator('.chip-state')).toHaveText(['进行中', '回避'])
  const { seats } = await onDisk(workspaces)
  expect(seats.map(({ state, recusal }) => [state, recusal])).toEqual([
    ['open', null],
    ['recused', '直接上级']
  ])
  expect(seats[0]?.reopenings.map(({ reason, by }) => [reason, by])).toEqual([['漏记一条证据', '何建平']])
  await page.getByRole('button', { name: '取消回避' }).click()
  await expect(page.locator('.chip-state')).toHaveText(['进行中', '待评'])
})

test('round 2 asks for the marks of interview and presentation last', async ({ application: { page, workspaces } }) => {
  await openInterviews(page, await interviewFile({ round: 2, codes, candidates: 1 }), 2)
  await sitDown(page)
  for (let item = 0; item < codes.length; item++) {
    await page.keyboard.press('3')
    await page.keyboard.press('PageDown')
  }
  await expect(page.getByLabel('结构化访谈')).toBeFocused()
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.locator('.band')).toContainText('缺 1 项')
  const interviewMark = async (): Promise<string | null | undefined> => (await onDisk(workspaces)).seats[0]?.interview
  await page.keyboard.type('10')
  await expect.poll(interviewMark).toBe('10')
  await page.keyboard.type('1')
  await expect.poll(interviewMark).toBeNull()
  await expect(page.getByRole('alert').filter({ hasText: '0 到 100' })).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('8.5')
  await expect(page.getByRole('alert').filter({ hasText: '0 到 100' })).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.type('92')
  await expect(page.locator('.band')).toBeHidden()
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.locator('.interview-head .badge')).toHaveText('已提交')
  expect((await onDisk(workspaces)).seats.map(({ interview, presentation, state }) => [interview, presentation, state])).toEqual([['18.5', '92', 'submitted']])
})

test('the timer runs while the window is in view, stops by F2, and is kept', async ({ application: { page, workspaces } }) => {
  await openInterviews(page, await interviewFile({ codes, candidates: 2 }))
  await sitDown(page)
  await expect(page.getByRole('timer')).toHaveText(/00:0[23]/)
  await page.keyboard.press('F2')
  const held = (await page.getByRole('timer').textContent()) ?? ''
  await expect.poll(async () => (await onDisk(workspaces)).seats[0]?.seconds).toBe(Number(held.slice(3)))
  await page.waitForTimeout(1500)
  await expect(page.getByRole('timer')).toHaveText(held)
  await page.keyboard.press('F2')
  await expect(page.getByRole('timer')).not.toHaveText(held)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('timer')).toHaveText('00:00')
})

/** What axe finds, one line each. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`))
}
/** Everything that a finger must hit and is smaller than 44 by 44. */
const small = (page: Page): Promise<string[]> =>
  page.locator('button, input, textarea, select, a[href]:not(.skip)').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width === 0 || (width >= 43.9 && height >= 43.9) ? [] : [`${element.className} ${element.textContent ?? ''} ${width}x${height}`]
    })
  )

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing, and every target fits a finger: ${scheme}`, async ({ application: { page } }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const check = async (where: string): Promise<void> => {
      expect.soft(await findings(page), where).toEqual([])
      expect.soft(await small(page), where).toEqual([])
    }
    await openInterviews(page, await interviewFile({ round: 2, candidates: 4, pins: { A2: '4711' } }), 2)
    await expect(page.getByRole('heading', { name: '请评委就座' })).toBeVisible()
    await check('gate')
    await page.getByRole('button', { name: '罗敏' }).click()
    await check('PIN')
    await page.keyboard.type('4711')
    await page.keyboard.press('Enter')
    await expect(page.locator('.interview [data-cell]:focus')).toBeVisible()
    await page.keyboard.press('5')
    await page.keyboard.press('q')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Shift+Enter')
    await expect(page.locator('.band')).toBeVisible()
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1093, height: 614 },
      { width: 683, height: 384 }
    ]) {
      await page.setViewportSize(size)
      await check(`sheet ${size.width}`)
      // Nothing lies beside the window, whatever the size.
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('keys')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '回避' }).click()
    await check('recusal')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /访谈与演讲得分/ })
      .first()
      .click()
    await check('marks')
  })

test('at 1366 by 768 the whole competency is in view, and only parts of the screen scroll', async ({ application: { page } }) => {
  await openInterviews(page, await interviewFile({ candidates: 1 }))
  await sitDown(page)
  await expect(competency(page)).toBeVisible()
  expect(await page.locator('.interview').evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)
  for (const part of ['.sheet-head', '.scale', '.levels', ...fields.map((name) => `[data-field="${name}"]`), '.interview-foot'])
    await expect(page.locator(part)).toBeInViewport({ ratio: 1 })
  // What the grade asks for is said nowhere, lest it lean on the rating.
  for (const part of ['.items', '.sheet-head', '.scale', '.interview-head']) await expect(page.locator(part)).not.toContainText(/要求|应达|\d 级/)
})
