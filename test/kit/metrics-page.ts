/** One line of a metrics page that is a value. */
export type Sample = { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number };

const comment = /^# (HELP [a-zA-Z_:][\w:]* \S.*|TYPE [a-zA-Z_:][\w:]* (counter|gauge|histogram|summary))$/;
const sample = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|Nan|\+Inf)$/;

/** Reads a page in Prometheus' text format. @throws Error at a line that is none of it */
export const samplesOf = (page: string): readonly Sample[] =>
  page.split('\n').flatMap((line) => {
    if (line === '' || comment.test(line)) return [];
    const [, name, labels = '', value] = sample.exec(line) ?? [];
    if (name === undefined) throw new Error(`no line of a metrics page: ${line}`);
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', text = '']) => [key, text]);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value?.replace('+Inf', 'Infinity')) }];
  });

/** The value of one sample; undefined where it is not on the page. */
export const sampleOf = (page: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined =>
  samplesOf(page).find((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))?.value;
