/** What the command line says of itself: its lists of commands, and what is wrong with a name. */
import { words } from '../../src/i18n/words.ts';

export const commandLineWords = words(
  {
    usage: (call: string) => `用法：${call}`,
    command: '<命令> [选项]',
    commandPlaceholder: '<命令>',
    optionsPlaceholder: '[选项]',
    more: (call: string) => `运行 ${call} 看详细说明。`,
    exitStatus:
      '退出码：0 通过或者做完了，1 有检查不通过，2 没能核对，3 两套程序的结论不同（verify --twice）。',
    optionsHead: '选项：',
    options: { help: '打印这一页', lang: '用中文还是英文说；不写就看系统的语言' },
    of: { system: '系统', command: '命令' },
    heads: { system: '有这些系统：', command: '有这些命令：' },
    which: { command: '要运行哪个命令？', system: '要用哪个系统？' },
    none: {
      command: (name: string) => `没有 ${name} 这个命令。`,
      system: (name: string) => `没有 ${name} 这个系统。`,
    },
    howCalled: (call: string) => `怎样用，见 ${call}`,
  },
  {
    usage: (call: string) => `Usage: ${call}`,
    command: '<command> [options]',
    commandPlaceholder: '<command>',
    optionsPlaceholder: '[options]',
    more: (call: string) => `${call} says more.`,
    exitStatus:
      'Exit status: 0 verified or done, 1 a check failed, 2 could not be checked, 3 two implementations differ (verify --twice).',
    optionsHead: 'Options:',
    options: { help: 'print this', lang: "speak Chinese or English (as the system's locale)" },
    of: { system: 'system', command: 'command' },
    heads: { system: 'Systems:', command: 'Commands:' },
    which: { command: 'Which command?', system: 'Which system?' },
    none: {
      command: (name: string) => `There is no command ${name}.`,
      system: (name: string) => `There is no system ${name}.`,
    },
    howCalled: (call: string) => `${call} says how it is called.`,
  },
);
