/**
 * Texts of the scripts. They run before anything is installed or built, so they cannot use the product's catalogues;
 * each line says both languages, Chinese first.
 */
const texts = {
  node: [
    '需要 Node.js 20.19 或更新的版本，这台机器上是 {version}。请到 https://nodejs.org 下载。',
    'Node.js 20.19 or newer is needed; this machine has {version}.'
  ],
  installing: ['正在安装依赖（只在第一次或更新后需要）……', 'Installing dependencies (first time or after an update) …'],
  installFailed: [
    '依赖没有装好，请检查网络或 npm 镜像设置后再试。',
    'Dependencies could not be installed; check the network or the npm registry and try again.'
  ],
  building: ['正在生成程序……', 'Building …'],
  buildFailed: ['程序没有生成，原因见上。', 'The build failed; see above.'],
  notBuilt: [
    '程序还没有生成，请先在项目文件夹运行：npm ci，然后 npm run build',
    'Not built yet: run npm ci and then npm run build in the project folder first.'
  ],
  fetchingElectron: ['正在试着下载桌面外壳 Electron（最多 {seconds} 秒）……', 'Trying to fetch the desktop shell Electron ({seconds} s at most) …'],
  electronAbsent: ['没有桌面外壳 Electron（{reason}），改在浏览器里打开。', 'No desktop shell Electron ({reason}); opening in a browser instead.'],
  electronFailed: ['桌面外壳 Electron 没能启动，改在浏览器里打开。', 'The desktop shell Electron did not start; opening in a browser instead.'],
  electronHere: ['用桌面外壳 Electron 打开。', 'Opening in the desktop shell Electron.'],
  onlyPrint: ['这里不能自动打开浏览器，请自己打开上面的地址。', 'No browser can be opened from here; please open the address above yourself.'],
  installingBrowser: ['没有找到浏览器，正在安装 Chromium 供界面测试使用……', 'No browser found; installing Chromium for the tests of the interface …'],
  installingTools: [
    '正在安装核对密封文件用的系统工具（age、zip、openssl 等）……',
    'Installing the system tools that sealed files are checked with (age, zip, openssl, …) …'
  ],
  noBrowser: ['没有浏览器，也装不上，界面测试无法进行。', 'There is no browser and none can be installed; the interface cannot be tested.'],
  testUsage: ['可选的部分：{parts}', 'Parts to choose from: {parts}'],
  usage: [
    '用法：npm start -- [工作文件.hengcai] [--browser] [--no-open] [--port 端口号] [--fetch-electron]',
    'Usage: npm start -- [workspace.hengcai] [--browser] [--no-open] [--port number] [--fetch-electron]'
  ]
}

/**
 * One line in both languages.
 * @param {keyof typeof texts} key
 * @param {Record<string, string | number>} [params]
 */
export const line = (key, params = {}) =>
  texts[key].map((text) => text.replaceAll(/\{(\w+)\}/g, (whole, /** @type {string} */ name) => String(params[name] ?? whole))).join('  ')

/**
 * Prints one line in both languages.
 * @param {keyof typeof texts} key
 * @param {Record<string, string | number>} [params]
 */
export const say = (key, params) => void process.stdout.write(`${line(key, params)}\n`)
