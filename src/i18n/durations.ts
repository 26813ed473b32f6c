import type { Lang } from './lang.ts';

/** How long something took: 不到 0.01 秒, 0.12 秒, 3.4 秒, 12 秒, 1 分 20 秒; or 0.12 s, 1 min 20 s. */
export function duration(lang: Lang, ms: number): string {
  const unit = lang === 'zh' ? '秒' : 's';
  if (ms < 10) return lang === 'zh' ? '不到 0.01 秒' : 'under 0.01 s';
  if (ms < 1000) return `${(ms / 1000).toFixed(2)} ${unit}`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} ${unit}`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} ${unit}`;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return lang === 'zh' ? `${minutes} 分 ${rest} 秒` : `${minutes} min ${rest} s`;
}

/** A long time in its two largest units: 39 天 14 小时, 39 d 14 h. Requires whole seconds, at least 1. */
export function span(lang: Lang, seconds: number): string {
  const zh = lang === 'zh';
  const units = [
    { of: 86_400, name: zh ? '天' : 'd' },
    { of: 3600, name: zh ? '小时' : 'h' },
    { of: 60, name: zh ? '分' : 'min' },
    { of: 1, name: zh ? '秒' : 's' },
  ];
  const first = units.findIndex(({ of }) => seconds >= of);
  let rest = seconds;
  return units
    .slice(first, first + 2)
    .flatMap(({ of, name }) => {
      const whole = Math.floor(rest / of);
      rest -= whole * of;
      return whole === 0 ? [] : [`${whole.toLocaleString('en')} ${name}`];
    })
    .join(' ');
}
