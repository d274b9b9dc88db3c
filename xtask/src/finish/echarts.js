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

// The drawing as text, and where some points of panels stand in it: x, y, x, y, ...
function drawn({ option, width, height, points }) {
  const chart = init(null, null, { renderer: "svg", ssr: true, locale: "EN", width, height });
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

// A browser compiles a function when it is first called, most of a first drawing's time: so each kind is drawn once, for nobody,
// while the page still words what it will ask.
drawn({
  option: {
    animation: false,
    grid: [{ bottom: 80 }, { top: 80 }],
    xAxis: [{ type: "time" }, { type: "category", data: ["a"], gridIndex: 1, axisLabel: { hideOverlap: true } }],
    yAxis: [{ name: "a", interval: 1, max: 2 }, { type: "log", gridIndex: 1 }],
    series: [
      { type: "line", symbol: "none", lineStyle: { type: [1, 6] }, data: [["2020-01-01", 1], ["2021-01-01", 2]] },
      { type: "scatter", large: true, largeThreshold: 0, data: [["2020-01-01", 1]] },
      {
        type: "scatter",
        data: [["2021-01-01", 2]],
        label: { show: true, position: "right", formatter: "a", fontWeight: "bold" },
        markLine: { symbol: ["none", "none"], label: { formatter: "{b}" }, data: [{ name: "1", xAxis: "2020-06-01" }] },
      },
      { type: "bar", xAxisIndex: 1, yAxisIndex: 1, itemStyle: { decal: { symbol: "rect" } }, data: [{ value: ["a", 9] }] },
    ],
  },
  width: 300,
  height: 160,
  points: [[0, "2020-01-01", 1]],
});
