// The worker that draws charts, beside the page: an option comes in, and a drawing goes out as text.
// Of ECharts there is what the charts use, and nothing else: an option that names another series type or component draws nothing.
import { init, setPlatformAPI, use } from "echarts/core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

// Words are measured here as well. Where there is no canvas, ECharts goes by a table of widths.
if (globalThis.OffscreenCanvas) setPlatformAPI({ createCanvas: () => new OffscreenCanvas(1, 1) });

// ` style="font-size:12px;font-weight:bold"` as attributes of their own, since the site's policy lets no inline style in.
const asAttributes = (_, style) =>
  style
    .replace(/font: (\S+) (\S+) (\S+) ([^;]+)/, "font-style:$1;font-weight:$2;font-size:$3;font-family:$4")
    .split(";")
    .filter(Boolean)
    .map((rule) => rule.replace(/^(.*?):\s*(.*)$/, ' $1="$2"'))
    .join("");

// ECharts knows the numbers and months of English alone. Another language has its own from the browser: the numbers are put into
// the labels here, and the months are given back for ECharts to use.
function localized(option, language) {
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 12 });
  for (const { axisLabel } of [...option.xAxis, ...option.yAxis]) {
    const words = axisLabel.formatter;
    if (words?.includes("{value}")) axisLabel.formatter = (value) => words.replace("{value}", number.format(value));
  }
  const month = new Intl.DateTimeFormat(language, { month: "short" });
  return { time: { monthAbbr: Array.from({ length: 12 }, (_, index) => month.format(new Date(2000, index))) } };
}

// The drawing as text, and where some points of panels stand in it: x, y, x, y, ...
function drawn({ option, language, width, height, points }) {
  const locale = language === "en" ? "EN" : localized(option, language);
  const chart = init(null, null, { renderer: "svg", ssr: true, locale, width, height });
  try {
    chart.setOption(option);
    const pixels = points.flatMap(
      ([panel, ...at]) => chart.convertToPixel({ xAxisIndex: panel, yAxisIndex: panel }, at) ?? [NaN, NaN],
    );
    // Its own rules for what lies under a pointer would be another inline style.
    const svg = chart.getZr().painter.renderToString({ cssAnimation: false, cssEmphasis: false });
    return [svg.replace(/ style="([^"]*)"/g, asAttributes), new Float64Array(pixels)];
  } finally {
    chart.dispose();
  }
}

globalThis.onmessage = ({ data, ports: [answer] }) => {
  let drawing = null;
  // An error goes on to the console.
  try {
    drawing = drawn(JSON.parse(data));
  } finally {
    answer.postMessage(drawing);
  }
};
globalThis.postMessage(null);
