// Draws how an objective went: value, baseline and allowed band over runs, with what happened in between.
'use strict';
(() => {
  const EVERY_MS = 5000;
  const FONT = 'system-ui, "Segoe UI", Roboto, sans-serif';
  const DOTTED = 'path://M10 0h2v3h-2zM10 5h2v3h-2zM10 10h2v3h-2z', SOLID = 'path://M10 0h2v14h-2z';
  const drawn = new Map();

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue('--' + name).trim();
    return {
      text: of('text'), soft: of('soft'), line: of('line'), card: of('card'), value: of('busy'), baseline: of('neutral'),
      band: of('pass-band'), pass: of('pass'), warn: of('warn'), fail: of('fail'), inconclusive: of('inconclusive'),
    };
  }

  // Where between the runs something happened: runs are evenly spaced, time is not.
  function placed(at, points) {
    const time = Date.parse(at);
    const times = points.map(point => Date.parse(point.at));
    const next = times.findIndex(other => other >= time);
    if (next < 0) {
      return points.length - 0.5;
    }
    if (next === 0) {
      return -0.5;
    }
    return next - 1 + (time - times[next - 1]) / Math.max(1, times[next] - times[next - 1]);
  }

  const SHAPES = {
    warn: 'triangle', inconclusive: 'diamond', pass: 'circle',
    fail: 'path://M2 0h6l2 2v6l-2 2H2L0 8V2z',
  };

  function option(trend, colour) {
    const { factor, suffix } = trend.axis;
    const points = trend.points;
    const scaled = number => number == null ? null : number * factor;
    const all = points.flatMap(one => [one.value, one.baseline, one.upperLimit, one.lowerLimit])
      .filter(number => number != null).map(scaled);
    const most = Math.max(...all, 0), least = Math.min(...all, 0);
    const top = most + (most - least || 1) * 0.12;
    const series = (name, numbers, more) => ({
      name, type: 'line', data: numbers, showSymbol: points.length < 3,
      symbolSize: 5, connectNulls: false, ...more,
    });
    const limited = points.some(one => one.upperLimit != null || one.lowerLimit != null);
    const floor = points.map(one => one.lowerLimit == null ? least : scaled(one.lowerLimit));
    const height = points.map((one, index) => one.upperLimit == null && one.lowerLimit == null
      ? null : (one.upperLimit == null ? top : scaled(one.upperLimit)) - floor[index]);
    const marks = kind => trend.landmarks.filter(mark => mark.kind === kind);
    const lines = (found, shade, dash, labelled) => found.map(mark => ({
      xAxis: placed(mark.at, points), lineStyle: { color: shade, type: dash, width: 1, opacity: labelled ? 1 : 0.5 },
      label: { show: labelled, formatter: () => mark.text, color: shade, rotate: 0, position: 'end', fontSize: 11 },
    }));
    const deployments = marks('deployment'), remediations = marks('remediation');
    const troubles = points.map((one, index) => ({ one, index })).filter(({ one }) => one.verdict !== 'pass');
    return {
      animation: false,
      textStyle: { color: colour.text, fontFamily: FONT },
      grid: { left: 8, right: 28, top: 60, bottom: points.length > 60 ? 56 : 8, containLabel: true },
      legend: {
        top: 4, left: 0, itemWidth: 22, itemHeight: 10, itemGap: 18, textStyle: { color: colour.text, fontSize: 13, fontFamily: FONT },
        data: ['Value', 'Baseline', ...(limited ? [{ name: 'Allowed', icon: 'rect' }] : []), ...(troubles.length ? [{ name: 'Not passed', icon: SHAPES.fail }] : []),
          ...(deployments.length ? [{ name: 'Deployment', icon: DOTTED }] : []), ...(remediations.length ? [{ name: 'Remediation', icon: SOLID }] : [])],
        selected: { Deployment: deployments.length <= Math.min(60, innerWidth / 16) },
      },
      xAxis: [{
        type: 'category', data: points.map(one => one.build), splitLine: { show: false },
        axisLine: { lineStyle: { color: colour.line } }, axisTick: { show: false },
        axisLabel: { color: colour.soft, hideOverlap: true, formatter: build => build.slice(0, 14) },
      }, { type: 'value', min: -0.5, max: points.length - 0.5, show: false }],
      yAxis: {
        type: 'value', min: least, max: top, splitLine: { lineStyle: { color: colour.line } },
        axisLabel: { color: colour.soft, formatter: number => Number(number.toPrecision(3)) + (suffix ? ' ' + suffix : ''), showMaxLabel: false },
      },
      dataZoom: points.length > 60
        ? [{ type: 'slider', xAxisIndex: [0, 1], filterMode: 'none', height: 20, bottom: 8, start: Math.max(0, 100 - 8000 / points.length), end: 100, borderColor: colour.line, textStyle: { color: colour.soft }, labelFormatter: '' }, { type: 'inside', xAxisIndex: [0, 1], filterMode: 'none', zoomOnMouseWheel: 'ctrl' }]
        : [],
      tooltip: {
        trigger: 'axis', axisPointer: { snap: true, lineStyle: { color: colour.soft } }, renderMode: 'richText', confine: true, backgroundColor: colour.card, borderColor: colour.line,
        textStyle: { color: colour.text, fontSize: 13, fontFamily: FONT },
        formatter: found => {
          const one = points[found[0]?.dataIndex];
          return one ? one.build + ': ' + one.verdict + '\n' + new Date(one.at).toLocaleString() + '\nvalue ' + one.text.value
            + '\nbaseline ' + one.text.baseline + '\nallowed ' + one.text.limit : '';
        },
      },
      series: [
        { ...series('floor', floor, {}), stack: 'band', stackStrategy: 'all', silent: true, symbol: 'none', step: 'middle', lineStyle: { opacity: 0 } },
        { ...series('Allowed', height, {}), stack: 'band', stackStrategy: 'all', silent: true, symbol: 'none', step: 'middle', lineStyle: { opacity: 0 }, itemStyle: { color: colour.band }, areaStyle: { color: colour.band, opacity: 1 } },
        series('Baseline', points.map(one => scaled(one.baseline)), { lineStyle: { type: [5, 4], width: 1.5 }, color: colour.baseline, symbol: 'emptyCircle' }),
        series('Value', points.map(one => scaled(one.value)), { lineStyle: { width: 2.5 }, color: colour.value, symbol: 'circle', z: 4 }),
        {
          name: 'Not passed', type: 'scatter', z: 5, color: colour.fail, cursor: 'pointer',
          data: troubles.map(({ one, index }) => ({
            value: [index, one.value == null ? least : scaled(one.value)], symbol: SHAPES[one.verdict], symbolSize: 13,
            itemStyle: { color: colour[one.verdict], borderColor: colour.card, borderWidth: 1.5, opacity: one.invalidated ? 0.4 : 1 },
          })),
        },
        { name: 'Deployment', type: 'line', xAxisIndex: 1, color: colour.soft, data: [], markLine: { silent: true, symbol: 'none', data: lines(deployments, colour.soft, [2, 4], deployments.length <= 12) } },
        { name: 'Remediation', type: 'line', xAxisIndex: 1, color: colour.fail, data: [], markLine: { silent: true, symbol: ['none', 'arrow'], symbolSize: 8, data: lines(remediations, colour.fail, 'solid', true) } },
      ],
    };
  }

  async function draw(figure) {
    const known = drawn.get(figure) ?? { tag: '' };
    const answer = await fetch(figure.dataset.trend, { headers: known.tag ? { 'If-None-Match': known.tag } : {} });
    if (answer.status !== 200) {
      return;
    }
    known.tag = answer.headers.get('ETag') ?? '';
    known.trend = await answer.json();
    if (!known.chart) {
      known.chart = echarts.init(figure.querySelector('.canvas'));
      known.chart.getZr().on('click', event => open(known, event));
      drawn.set(figure, known);
    }
    known.chart.setOption(option(known.trend, colours()), true);
    figure.dataset.drawn = known.trend.points.length;
  }

  function open(known, event) {
    if (!known.chart.containPixel('grid', [event.offsetX, event.offsetY])) {
      return;
    }
    const index = Math.round(known.chart.convertFromPixel({ seriesIndex: 3 }, [event.offsetX, event.offsetY])[0]);
    const point = known.trend.points[index];
    if (point) {
      location.assign(point.href);
    }
  }

  async function all() {
    for (const figure of document.querySelectorAll('[data-trend]')) {
      try {
        await draw(figure);
      } catch (failure) {
        figure.dataset.failed = failure.message;
      }
    }
  }

  async function keepDrawing() {
    if (!document.hidden) {
      await all();
    }
    setTimeout(keepDrawing, EVERY_MS);
  }

  function again() {
    for (const known of drawn.values()) {
      known.chart.resize();
      known.chart.setOption(option(known.trend, colours()), true);
    }
  }

  addEventListener('resize', again);
  addEventListener('beforeprint', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  keepDrawing();
})();
