// Draws the charts of the dashboard from what stands beside them, in the colours of the theme; a part leads to its rows.
const root = document.documentElement;
const echarts = globalThis.echarts;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const LIGHT = ["#17645f", "#c08a2b", "#7a3e48", "#5b8a72", "#33546f", "#b5653a", "#8c8f5a", "#6d5a86"];
const DARK = ["#62c2b6", "#e3b65c", "#d58a95", "#9cc7ab", "#8fb6d6", "#e0996f", "#c3c68a", "#b3a0cf"];

const look = () => {
  const style = getComputedStyle(document.body);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    ink: colour("--florin-ink"),
    soft: colour("--florin-soft"),
    line: colour("--florin-line"),
    surface: colour("--tblr-bg-surface"),
    before: colour("--florin-quiet-tint"),
    palette: root.dataset.bsTheme === "dark" ? DARK : LIGHT,
    font: style.fontFamily,
  };
};

const short = (language) => {
  const form = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  return (value) => form.format(value);
};

const points = (data, number) =>
  data.series[number].values.map((value, at) => ({
    value: Number(value),
    name: data.labels[at],
    text: data.series[number].texts[at],
    link: data.series[number].links[at],
  }));

const common = (data, theme) => ({
  animation: !calm,
  color: theme.palette,
  textStyle: { fontFamily: theme.font, color: theme.ink },
  aria: { enabled: true, label: { description: data.title }, decal: { show: true } },
  tooltip: {
    renderMode: "richText",
    backgroundColor: theme.surface,
    borderColor: theme.line,
    textStyle: { color: theme.ink, fontFamily: theme.font },
    formatter: (part) => `${part.seriesName === part.name ? "" : part.seriesName + "\n"}${part.name}: ${part.data.text}`,
  },
});

const axes = (data, theme) => ({
  labels: {
    type: "category",
    data: data.labels,
    axisLabel: { color: theme.soft, fontFamily: theme.font, hideOverlap: true, width: 120, overflow: "truncate" },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
  },
  values: {
    type: "value",
    axisLabel: { color: theme.soft, fontFamily: theme.font, formatter: short(data.language), hideOverlap: true },
    splitLine: { lineStyle: { color: theme.line } },
  },
});

const legend = (theme, data) => ({
  show: data.series.length > 1,
  top: 0,
  right: 0,
  icon: "roundRect",
  itemWidth: 12,
  itemHeight: 12,
  textStyle: { color: theme.soft, fontFamily: theme.font },
});

const line = (data, theme) => {
  const axis = axes(data, theme);
  return {
    ...common(data, theme),
    grid: { left: 8, right: 12, top: data.series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
    legend: legend(theme, data),
    xAxis: { ...axis.labels, boundaryGap: false },
    yAxis: axis.values,
    series: data.series.map((one, number) => ({
      type: "line",
      name: one.name,
      data: points(data, number),
      symbol: "circle",
      symbolSize: 8,
      showSymbol: data.labels.length < 40,
      lineStyle: { width: number === 0 ? 2.5 : 2, type: number === 0 ? "solid" : "dashed" },
      areaStyle: number === 0 ? { opacity: 0.1, decal: { symbol: "none" } } : undefined,
    })),
  };
};

const bar = (data, theme) => {
  const axis = axes(data, theme);
  return {
    ...common(data, theme),
    color: [theme.palette[0], theme.before],
    grid: { left: 4, right: 16, top: 36, bottom: 4, containLabel: true },
    legend: legend(theme, data),
    xAxis: axis.values,
    yAxis: { ...axis.labels, inverse: true },
    series: data.series.map((one, number) => ({
      type: "bar",
      name: one.name,
      data: points(data, number),
      barMaxWidth: 14,
      barGap: "20%",
      itemStyle: {
        borderRadius: 4,
        borderColor: number === 0 ? theme.palette[0] : theme.soft,
        borderWidth: 1,
        decal: number === 0 ? { symbol: "none" } : { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: theme.soft },
      },
    })),
  };
};

const donut = (data, theme, place) => {
  const form = new Intl.NumberFormat(data.language, { style: "percent", maximumFractionDigits: 0 });
  const parts = points(data, 0);
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  const narrow = place.clientWidth < 420;
  return {
    ...common(data, theme),
    legend: {
      type: "scroll",
      orient: "vertical",
      right: 0,
      top: "middle",
      icon: "roundRect",
      itemWidth: 14,
      itemHeight: 14,
      itemGap: 11,
      textStyle: { color: theme.ink, fontFamily: theme.font, width: narrow ? 104 : 170, overflow: "truncate" },
      pageTextStyle: { color: theme.soft },
      formatter: (name) => `${form.format(parts.find((part) => part.name === name).value / whole)}  ${name}`,
    },
    series: [
      {
        type: "pie",
        name: data.series[0].name,
        center: [narrow ? "27%" : "32%", "50%"],
        radius: narrow ? ["32%", "50%"] : ["54%", "84%"],
        data: parts,
        label: { show: false },
        itemStyle: { borderColor: theme.surface, borderWidth: 3, borderRadius: 5 },
      },
    ],
  };
};

const kinds = { LINE: line, BAR: bar, DONUT: donut };
const drawn = [];
const draw = () => {
  const theme = look();
  while (drawn.length) {
    drawn.pop().dispose();
  }
  for (const place of document.querySelectorAll("[data-chart]")) {
    const data = JSON.parse(place.dataset.chart);
    const label = place.getAttribute("aria-label");
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.setOption(kinds[data.kind](data, theme, place));
    place.setAttribute("aria-label", label);
    place.setAttribute("role", "img");
    chart.on("click", (part) => {
      if (part.data?.link) {
        location.assign(part.data.link);
      }
    });
    place.dataset.drawn = root.dataset.bsTheme;
    drawn.push(chart);
  }
};

document.fonts.ready.then(draw);
document.addEventListener("florin:theme", draw);
addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
